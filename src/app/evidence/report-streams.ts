import type { DocumentRefs } from '../../domain/determination/determination.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { documentLibrary } from '../documents/library.ts';
import { documentsNamed } from '../documents/named.ts';
import { finding } from './finding.ts';

/**
 * The streams that it takes to decide a report again: its own, and those of the documents that its decisions name.
 *
 * @throws {GuanxiaError} `report-not-found`; `document-not-in-log` if the log does not hold such a document
 */
export async function reportStreams(store: EventStore, report: string): Promise<ReadonlySet<string>> {
  const own = `report-${report}`;
  const { events } = await store.readStream(own);
  if (events.length === 0) throw reportNotFound(report);
  const published = await documentLibrary(store).current();
  const streams = new Set([own]);
  for (const { event } of events) {
    if (!('documents' in event.data)) continue;
    documentsNamed(published, event.data.documents);
    for (const stream of documentStreams(event.data.documents)) streams.add(stream);
  }
  return streams;
}

const documentStreams = ({ mandate, directory, calendar, ruleSet }: DocumentRefs): readonly string[] => [
  `mandate-${mandate.id}`,
  `directory-${directory.id}`,
  `calendar-${calendar.id}`,
  `ruleset-${ruleSet.id}`,
];

const reportNotFound = (report: string) =>
  new GuanxiaError([
    finding(
      'report-not-found',
      `存储中没有信访件 \`${report}\``,
      `the store holds no report \`${report}\``,
      {},
    ),
  ]);
