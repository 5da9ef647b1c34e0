import {
  type Determination,
  epochMs,
  type IncomingReport,
  isDetermination,
  type Report,
  type ReportCommand,
  type ReportEvent,
  receivedReport,
  reportDecider,
  reportToDetermine,
} from '../../domain/index.ts';
import { canonicalJson, type JsonValue } from '../../json/index.ts';
import { GuanxiaError } from '../../problems/index.ts';
import type { NonEmpty } from '../../stores/event-store.ts';
import { determine } from '../determine.ts';
import type { Documents } from '../documents/documents.ts';
import { assertMandateKnown, documentsInForce } from '../documents/in-force.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import { metadataFor } from '../handle.ts';
import type { Ports } from '../ports.ts';
import { assertCodesKnown } from './known-codes.ts';
import { idempotencyKeyEmpty, idempotencyKeyReused, receivedInTheFuture } from './receive-problems.ts';
import { uuidFrom } from './report-id.ts';
import { sealReport } from './seal-report.ts';
import { streamOf } from './stream-of.ts';

/** Who hands a report in, and under which key a repetition is recognised. */
export interface Submission {
  readonly report: IncomingReport;
  readonly actor: string;
  /** Without a key the body is its own: handing in the same body twice makes one report. */
  readonly idempotencyKey?: string | undefined;
  /** Only record the report: a worker determines it. */
  readonly defer?: boolean | undefined;
}

/**
 * What was recorded, now (`recorded`) or by an earlier submission of the same (`replayed`). Without determinations
 * the report is in the log and awaits a worker.
 */
export interface Receipt {
  readonly status: 'recorded' | 'replayed';
  readonly report: Report;
  readonly determinations: readonly Determination[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const receiptOf = (status: Receipt['status'], events: readonly ReportEvent[]): Receipt => {
  const [received] = events;
  const first = events.filter(({ correlationId }) => correlationId === received?.correlationId);
  return { status, report: received?.data as Report, determinations: first.filter(isDetermination) };
};

const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'version-conflict';

const decide = (
  ports: Ports,
  documents: Documents,
  report: Report,
  { actor, defer }: Submission,
): readonly ReportEvent[] => {
  const metadata = metadataFor(ports, actor, 1 + 2 * report.matters.length);
  const command: ReportCommand =
    defer === true
      ? { type: 'RecordReport', data: { report }, metadata }
      : {
          type: 'ReceiveReport',
          data: { report, findings: determine(documents, reportToDetermine(receivedReport(report))) },
          metadata,
        };
  return reportDecider.decide(command, reportDecider.initialState());
};

/** What an earlier submission under the same key recorded, if there was one. */
const recorded = async (
  { store }: Ports,
  report: string,
  fingerprint: string,
): Promise<Receipt | undefined> => {
  const { events } = await store.readStream(streamOf(report));
  if (events.length === 0) return undefined;
  const receipt = receiptOf(
    'replayed',
    events.map(({ event }) => event as ReportEvent),
  );
  if (receipt.report.fingerprint !== fingerprint) throw idempotencyKeyReused();
  return receipt;
};

interface Identity {
  readonly id: string;
  readonly fingerprint: string;
}

/** The body without the editor's `$schema` is what a repetition is told by. */
const identify = async ({ vault }: Ports, { report, idempotencyKey }: Submission): Promise<Identity> => {
  if (idempotencyKey === '') throw idempotencyKeyEmpty();
  const { $schema: _editor, ...body } = report;
  const canonical = canonicalJson(JSON.parse(JSON.stringify(body)) as JsonValue);
  const fingerprint = await vault.mark('report-body', bytes(canonical));
  const key =
    idempotencyKey === undefined ? fingerprint : await vault.mark('report-key', bytes(idempotencyKey));
  return { id: uuidFrom(key), fingerprint };
};

const record = async (
  ports: Ports,
  library: DocumentLibrary,
  submission: Submission,
  { id, fingerprint }: Identity,
): Promise<Receipt> => {
  const { report: incoming } = submission;
  const now = ports.clock();
  if (epochMs(incoming.receivedAt) > epochMs(now)) throw receivedInTheFuture(incoming.receivedAt, now);
  const { mandate } = documentsInForce(await library.current(), incoming.mandate, incoming.receivedAt);
  const report = await sealReport(ports.vault, incoming, { id, mandate: mandate.id, fingerprint });
  // Sealing takes its time: what was published meanwhile counts.
  const documents = documentsInForce(await library.current(), mandate.id, incoming.receivedAt);
  assertCodesKnown(documents.mandate, incoming.matters);
  const events = decide(ports, documents, report, submission) as NonEmpty<ReportEvent>;
  const { position } = await ports.store.append(streamOf(id), events, { expected: 0n });
  library.seenUpTo(position);
  return receiptOf('recorded', events);
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
  assertMandateKnown(await library.current(), submission.report.mandate);
  const identity = await identify(ports, submission);
  const { id, fingerprint } = identity;
  const before = await recorded(ports, id, fingerprint);
  if (before !== undefined) return before;
  try {
    return await record(ports, library, submission, identity);
  } catch (error) {
    const meanwhile = isConflict(error) ? await recorded(ports, id, fingerprint) : undefined;
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
};
