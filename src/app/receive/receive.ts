import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { accusationsOf } from '../../domain/report-decider/accusations.ts';
import type { ReportCommand } from '../../domain/report-decider/commands.ts';
import { receivedReport } from '../../domain/report-decider/received-report.ts';
import { reportDecider } from '../../domain/report-decider/report-decider.ts';
import type { ReceivedReport } from '../../domain/report-decider/report-state.ts';
import { unsettledSight } from '../../domain/sight/sight.ts';
import { epochMs, type Instant } from '../../domain/time/instant.ts';
import type { NonEmpty } from '../../stores/port/event-store.ts';
import { assertMandateKnown, documentsInForce } from '../documents/in-force.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Published } from '../documents/published.ts';
import { metadataFor } from '../handle.ts';
import { dangersOf } from '../life/dangers-now.ts';
import { determineUnder, sightNow } from '../life/documents-for.ts';
import { accusedByLinked, readReport } from '../life/linked-reports.ts';
import { sightOfLinked } from '../life/linked-sight.ts';
import { noteRepetition } from '../life/note-repetition.ts';
import type { Ports } from '../ports.ts';
import { type Identity, identify } from './identify.ts';
import { assertCodesKnown } from './known-codes.ts';
import { receivedInTheFuture } from './receive-problems.ts';
import { isConflict, receiptOf, recorded } from './recorded.ts';
import { type SealedReport, sealReport } from './seal-report.ts';
import { streamOf } from './stream-of.ts';
import type { Receipt, Submission } from './submission.ts';

/** A report of which it has yet to be found who may see it. */
const unseen = (report: SealedReport): ReceivedReport => receivedReport({ ...report, sight: unsettledSight });

const decide = (
  ports: Ports,
  published: Published,
  report: SealedReport,
  { actor, defer }: Submission,
): readonly ReportEvent[] => {
  const metadata = metadataFor(ports, actor, 2 + 2 * report.matters.length);
  const { now } = metadata;
  const state = unseen(report);
  const command: ReportCommand =
    defer === true
      ? {
          type: 'RecordReport',
          data: {
            report: { ...report, sight: sightNow(published, state, { now, linked: [] }) },
            dangers: dangersOf(published, state, now),
          },
          metadata,
        }
      : {
          type: 'ReceiveReport',
          data: { report, determine: determineUnder(published, state, { linked: [], now }) },
          metadata,
        };
  return reportDecider.decide(command, reportDecider.initialState());
};

/** @throws {GuanxiaError} `received-in-the-future` */
export const assertArrived = (receivedAt: Instant, now: Instant): void => {
  if (epochMs(receivedAt) > epochMs(now)) throw receivedInTheFuture(receivedAt, now);
};

/** A report that repeats another minds whom that one accuses, and is told to it first. */
const withLinked = async (
  ports: Ports,
  library: DocumentLibrary,
  report: SealedReport,
  actor: string,
): Promise<SealedReport> => {
  const { id, duplicateOf } = report;
  const original =
    duplicateOf === undefined || duplicateOf === id ? undefined : await readReport(ports.store, duplicateOf);
  if (original === undefined) return report;
  const state = unseen(report);
  const sight = sightNow(await library.current(), state, { now: ports.clock(), linked: [] });
  const linkedSight = await sightOfLinked(ports.store, [original.report.id]);
  await noteRepetition(ports, library, { original, by: id, accused: accusationsOf(state), sight, actor });
  return {
    ...report,
    linked: [...accusationsOf(original), ...(await accusedByLinked(ports.store, original))],
    linkedSight,
  };
};

const record = async (
  ports: Ports,
  library: DocumentLibrary,
  submission: Submission,
  { id, fingerprint }: Identity,
): Promise<Receipt> => {
  const { report: incoming } = submission;
  assertArrived(incoming.receivedAt, ports.clock());
  const meant = (published: Published) =>
    documentsInForce(published, incoming.mandate, incoming.receivedAt).mandate;
  // Which mandate is the only one open has to be known of now; one that is named will be looked at again.
  const mandate = await (incoming.mandate === undefined
    ? library.current().then(meant)
    : library.early(meant));
  const sealed = await sealReport(ports.vault, incoming, { id, mandate: mandate.id, fingerprint });
  const report = await withLinked(ports, library, sealed, submission.actor);
  // Sealing takes its time: what was published meanwhile counts.
  const published = await library.current();
  const documents = documentsInForce(published, mandate.id, incoming.receivedAt);
  assertCodesKnown(documents.mandate, incoming.matters);
  const events = decide(ports, published, report, submission) as NonEmpty<ReportEvent>;
  const written = await ports.store.append(streamOf(id), events, { expected: 0n });
  return receiptOf('recorded', events, written);
};

/**
 * Take one report in: derive, decide and record it with a determination for every matter, in one append; or, with
 * `defer`, record it alone, once it is certain that documents to determine it are in force.
 * The same key and body answer as the first time, whatever has changed since; another body under the same
 * key is refused. Throws `idempotency-key-reused`, `idempotency-key-empty`, `received-in-the-future`,
 * `unknown-matter-code`, the
 * codes of {@link documentsInForce} and the store's.
 */
export const receive = async (
  ports: Ports,
  library: DocumentLibrary,
  submission: Submission,
): Promise<Receipt> => {
  await library.early((published) => assertMandateKnown(published, submission.report.mandate));
  const identity = await identify(ports, submission);
  const before = await recorded(ports, identity);
  if (before !== undefined) return before;
  try {
    return await record(ports, library, submission, identity);
  } catch (error) {
    const meanwhile = isConflict(error) ? await recorded(ports, identity) : undefined;
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
};
