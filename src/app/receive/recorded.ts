import type { ReportEvent } from '../../domain/events/domain-event.ts';
import type { Report } from '../../domain/report/report.ts';
import { isDetermination } from '../../domain/report-decider/decisions.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Ports } from '../ports.ts';
import type { Identity } from './identify.ts';
import { idempotencyKeyReused } from './receive-problems.ts';
import { streamOf } from './stream-of.ts';
import type { Escalation, Receipt } from './submission.ts';

export const receiptOf = (status: Receipt['status'], events: readonly ReportEvent[]): Receipt => {
  const [received] = events;
  const first = events.filter(({ correlationId }) => correlationId === received?.correlationId);
  const determinations = first.filter(isDetermination);
  return {
    status,
    report: received?.data as Report,
    determinations,
    escalations: first.filter((event): event is Escalation => event.type === 'MatterEscalated'),
    findings: determinations.map(findingOf),
  };
};

export const isConflict = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'version-conflict';

/** What an earlier submission under the same key recorded, if there was one. */
export const recorded = async (
  { store }: Pick<Ports, 'store'>,
  { id, fingerprint }: Identity,
): Promise<Receipt | undefined> => {
  const { events } = await store.readStream(streamOf(id));
  if (events.length === 0) return undefined;
  const receipt = receiptOf(
    'replayed',
    events.map(({ event }) => event as ReportEvent),
  );
  if (receipt.report.fingerprint !== fingerprint) throw idempotencyKeyReused();
  return receipt;
};
