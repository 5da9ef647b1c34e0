import type { Accusation } from '../../domain/report/accusation.ts';
import type { Determine } from '../../domain/report-decider/commands.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import type { Sight } from '../../domain/sight/sight.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Ports } from '../ports.ts';
import { act } from './act.ts';
import { determineNow } from './documents-for.ts';
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

/** The repetition must enter the log even where no document is in force any more that decides the original. */
const determineIfPossible = async (
  { store }: Ports,
  library: DocumentLibrary,
  state: ReceivedReport,
  now: Instant,
): Promise<Determine | undefined> => {
  try {
    const determine = await determineNow(store, library, state, now);
    determine(reportToDetermine(state));
    return determine;
  } catch (error) {
    if (error instanceof GuanxiaError) return undefined;
    throw error;
  }
};

/**
 * Tells the original which report repeats it, once, so that it minds whom that one accuses: it is determined again with
 * that, and what stood to go to one of these goes elsewhere.
 */
export const noteRepetition = async (
  ports: Ports,
  library: DocumentLibrary,
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
      command: async (metadata, state) => {
        const determine = await determineIfPossible(ports, library, state, metadata.now);
        return { type: 'NoteRepetition', data: { ...data, determine }, metadata };
      },
    },
  );
};
