import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { awaitsDetermination } from '../../domain/report-decider/awaiting.ts';
import { assertReceived, reportDecider } from '../../domain/report-decider/report-decider.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { NonEmpty, RecordedEvent } from '../../stores/port/event-store.ts';
import { documentsInForce } from '../documents/in-force.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import { metadataFor, type Writing } from '../handle.ts';
import { determineUnder } from '../life/documents-for.ts';
import { accusedByLinked } from '../life/linked-reports.ts';
import { appendTelling } from '../life/linked-sight.ts';

import { assertCodesKnown } from '../receive/known-codes.ts';

/** Whether the report was determined now, or had been before. */
export type Determining = 'determined' | 'determined-before';

const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'version-conflict';

const eventsOf = async ({ store }: Writing, stream: string) => {
  const { version, events } = await store.readStream(stream);
  return { version, events: events.map(({ event }) => event as ReportEvent) };
};

/**
 * Determine a report that was only recorded, by the documents that were in force when it was received: the same
 * deciding as when it is received and determined at once. Appended at the version that was read, so that however
 * many try at once, one determination enters the log.
 *
 * @throws {GuanxiaError} `unknown-matter-code`, the codes of {@link documentsInForce} and the store's
 */
export const determineRecorded = async (
  ports: Writing,
  library: DocumentLibrary,
  { stream }: Pick<RecordedEvent, 'stream'>,
  actor: string,
): Promise<Determining> => {
  for (;;) {
    const { version, events } = await eventsOf(ports, stream);
    const state = events.reduce(reportDecider.evolve, reportDecider.initialState());
    assertReceived(state);
    if (!awaitsDetermination(state)) return 'determined-before';
    const { mandate, receivedAt } = state.report;
    const published = await library.current();
    const documents = documentsInForce(published, mandate, receivedAt);
    // A report from an outbox was taken in without the mandate at hand.
    assertCodesKnown(
      documents.mandate,
      [...state.matters.values()].map(({ matter }) => matter),
    );
    const { id: causationId, correlationId } = events[0] as ReportEvent;
    const metadata = {
      ...metadataFor(ports, actor, 2 + 2 * state.matters.size),
      correlationId,
      causationId,
    };
    const linked = await accusedByLinked(ports.store, state);
    const determine = determineUnder(published, state, { linked, now: metadata.now });
    const made = reportDecider.decide({ type: 'DetermineReport', data: { determine }, metadata }, state);
    try {
      await appendTelling(ports, state, {
        events: made,
        actor,
        append: () => ports.store.append(stream, made as NonEmpty<ReportEvent>, { expected: version }),
      });
      return 'determined';
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
};
