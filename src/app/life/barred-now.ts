import type { AccusedUnits } from '../../domain/receivers/own-unit.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { reportToDetermine } from '../../domain/report-decider/report-to-determine.ts';
import { dateIn, type Instant } from '../../domain/time/instant.ts';
import { barredBy } from '../determine.ts';
import { directoryInForce } from '../documents/in-force.ts';
import type { Published } from '../documents/published.ts';
import { documentsFor } from './documents-for.ts';

/**
 * Whom nothing of a report may be sent to at `now`: as the documents that decide it know the accused, and as the
 * directory of today does. A report can be older than the post that the accused holds when it is sent.
 */
export const barredNow = (published: Published, state: ReceivedReport, now: Instant): AccusedUnits => {
  const documents = documentsFor(published, state);
  const { uses, zone } = documents.mandate;
  const report = reportToDetermine(state);
  const { organs, known } = barredBy(documents, report);
  const today = directoryInForce(published.directories.get(uses.directory) ?? [], dateIn(zone, now));
  const since =
    today === undefined ? [] : barredBy({ ...documents, directory: today.content }, report).organs;
  return { organs: new Set([...organs, ...since]), known };
};
