import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { Report } from '../../domain/report/report.ts';
import { isDetermination } from '../../domain/report-decider/decisions.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { RecordedEvent } from '../../stores/port/event-store.ts';
import type { Ports } from '../ports.ts';
import type { Identity } from './identify.ts';
import { idempotencyKeyReused } from './receive-problems.ts';
import { streamOf } from './stream-of.ts';
import type { Escalation, Receipt, Written } from './submission.ts';

export const receiptOf = (
  status: Receipt['status'],
  events: readonly ReportEvent[],
  written?: Written,
): Receipt => {
  const [received] = events;
  const first = events.filter(({ correlationId }) => correlationId === received?.correlationId);
  const determinations = first.filter(isDetermination);
  return {
    status,
    report: received?.data as Report,
    determinations,
    escalations: first.filter((event): event is Escalation => event.type === 'MatterEscalated'),
    findings: determinations.map(findingOf),
    ...(written && { written }),
  };
};

export const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'version-conflict';

const erasedSince = () =>
  problem(
    'report-erased',
    text(
      '这个键下登记的信访件，来件人信息已被销毁',
      'what was sealed in the report that was recorded under this key has been destroyed',
    ),
    { help: text('新的来件请用新的键', 'use a new key for a new report') },
  );

/** The last event of the submission that began a stream. */
const lastOfFirst = (recorded: readonly RecordedEvent[]): RecordedEvent | undefined =>
  recorded.findLast(({ event }) => event.correlationId === recorded[0]?.event.correlationId);

/**
 * What an earlier submission under the same key recorded, if there was one: the same answer for as long as the report
 * is kept.
 *
 * @throws {GuanxiaError} `idempotency-key-reused`, `report-erased`
 */
export const recorded = async (
  { store }: Pick<Ports, 'store'>,
  { id, fingerprint }: Identity,
): Promise<Receipt | undefined> => {
  const { events } = await store.readStream(streamOf(id));
  const last = lastOfFirst(events);
  if (last === undefined) return undefined;
  if (events.some(({ event }) => event.type === 'ReporterErased')) throw erasedSince();
  const receipt = receiptOf(
    'replayed',
    events.map(({ event }) => event as ReportEvent),
    { position: last.position, version: last.version },
  );
  if (receipt.report.fingerprint !== fingerprint) throw idempotencyKeyReused();
  return receipt;
};
