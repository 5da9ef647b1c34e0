import type { Determine } from '../../domain/report-decider/commands.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { determiner } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { documentsInForce } from '../documents/in-force.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';

/** The documents that decide a report now: those in force when it was received, or counts as received. */
export const documentsFor = (
  published: Published,
  { report, admittedAt }: Pick<ReceivedReport, 'report' | 'admittedAt'>,
): Documents => documentsInForce(published, report.mandate, admittedAt ?? report.receivedAt);

/** Determines a report under the documents published up to now. */
export const determineNow = async (
  library: DocumentLibrary,
  { report }: Pick<ReceivedReport, 'report'>,
): Promise<Determine> => {
  const published = await library.current();
  return (input) =>
    determiner(documentsInForce(published, report.mandate, input.admittedAt ?? input.receivedAt))(input);
};
