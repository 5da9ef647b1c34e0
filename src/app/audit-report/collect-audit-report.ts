import type { DomainEvent, EventOf } from '../../domain/events/domain-event.ts';
import { isWithin, type Period } from '../../domain/time/when.ts';
import { learnZone, zoneOfMandate } from '../../projections/mandate-zones.ts';
import { type OutcomeCount, statistics } from '../../projections/statistics.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { AuditReport } from './audit-report.ts';
import { type DocumentChange, documentChange } from './document-changes.ts';

const isIn = (period: Period, { data }: DomainEvent): boolean =>
  'receivedAt' in data &&
  isWithin(period, data.receivedAt, 'documents' in data ? zoneOfMandate(data.documents.mandate) : 'UTC');

const count = (counts: Map<string, OutcomeCount>, event: DomainEvent): void => {
  for (const key of statistics.keysOf(event)) {
    const counted = statistics.evolve(counts.get(key), event, key);
    if (counted === undefined) counts.delete(key);
    else counts.set(key, counted);
  }
};

const inKeyOrder = (counts: ReadonlyMap<string, OutcomeCount>): readonly OutcomeCount[] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);

/**
 * Reads the log once, in bounded memory: what grows with it are weeks, changes of documents and overrides,
 * not reports. Stops at an event it cannot read (`unknown-event`).
 */
export const collectAuditReport = async (
  store: Pick<EventStore, 'readAll'>,
  period: Period = {},
): Promise<AuditReport> => {
  const counts = new Map<string, OutcomeCount>();
  const changes: DocumentChange[] = [];
  const overrides: EventOf<'DeterminationOverridden'>[] = [];
  const log = { events: 0, position: beginning };
  for await (const { event, position } of store.readAll({ after: beginning })) {
    log.events += 1;
    log.position = position;
    learnZone(event);
    const change = documentChange(event);
    if (change !== undefined) changes.push(change);
    if (!isIn(period, event)) continue;
    count(counts, event);
    if (event.type === 'DeterminationOverridden') overrides.push(event);
  }
  return { period, log, counts: inKeyOrder(counts), changes, overrides };
};
