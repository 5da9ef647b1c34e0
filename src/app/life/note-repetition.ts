import type { Accusation } from '../../domain/report/accusation.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import type { Ports } from '../ports.ts';
import { act } from './act.ts';

interface Repetition {
  /** The report that is repeated. */
  readonly original: ReceivedReport;
  /** Id of the report that repeats it. */
  readonly by: string;
  /** Whom that report accuses. */
  readonly accused: readonly Accusation[];
  readonly actor: string;
}

/** Tells the original which report repeats it, once, so that it minds whom that one accuses. */
export const noteRepetition = async (
  ports: Ports,
  { original, by, accused, actor }: Repetition,
): Promise<void> => {
  if (original.repeatedBy.has(by)) return;
  const data = { by, accused: [...accused] };
  await act(
    ports,
    { report: original.report.id, actor },
    {
      kind: 'NoteRepetition',
      body: data,
      command: (metadata) => ({ type: 'NoteRepetition', data, metadata }),
    },
  );
};
