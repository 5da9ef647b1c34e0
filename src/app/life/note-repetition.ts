import type { Accusation } from '../../domain/report/accusation.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { Sight } from '../../domain/sight/sight.ts';
import type { Ports } from '../ports.ts';
import { act } from './act.ts';
import { tellLinked } from './linked-sight.ts';

interface Repetition {
  /** The report that is repeated. */
  readonly original: ReceivedReport;
  /** Id of the report that repeats it. */
  readonly by: string;
  /** Whom that report accuses. */
  readonly accused: readonly Accusation[];
  /** Who may see that report, by whom it accuses. */
  readonly sight: Sight;
  readonly actor: string;
}

/** Tells the original which report repeats it, once, so that it minds whom that one accuses. */
export const noteRepetition = async (
  ports: Ports,
  { original, by, accused, sight, actor }: Repetition,
): Promise<void> => {
  if (original.repeatedBy.has(by)) return;
  const { id } = original.report;
  await tellLinked(ports, { id: by, own: sight, with: [id] }, actor);
  const data = { by, accused: [...accused], linked: sight };
  await act(
    ports,
    { report: id, actor },
    {
      kind: 'NoteRepetition',
      body: data,
      command: (metadata) => ({ type: 'NoteRepetition', data, metadata }),
    },
  );
};
