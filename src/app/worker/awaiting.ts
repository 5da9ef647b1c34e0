import type { DomainEvent } from '../../domain/events/domain-event.ts';
import type { MatterId, ReportId } from '../../domain/ids.ts';
import { isDetermination } from '../../domain/report-decider/decisions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';

/** A report that was recorded and not determined. */
export interface AwaitingReport {
  readonly report: ReportId;
  readonly stream: string;
  readonly recordedAt: Instant;
}

/** Follows a log for the reports that await their determination. */
export interface AwaitingReports {
  /** Those that await it at the end of the log, the oldest first. Costs what has come since the last look. */
  readonly look: () => Promise<readonly AwaitingReport[]>;
}

interface Awaiting extends AwaitingReport {
  readonly matters: Set<MatterId>;
}

const types = ['ReportReceived', 'MatterFoundInScope', 'MatterReferred', 'MatterLeftUndetermined'] as const;

/**
 * What was received and not determined, as the log tells it: whatever a queue has lost, acknowledged or put aside.
 * Memory grows with the reports that wait at the same time, not with the log.
 */
export const awaitingReports = (store: Pick<EventStore, 'end' | 'readAll'>): AwaitingReports => {
  const awaiting = new Map<ReportId, Awaiting>();
  let after = beginning;

  const take = (event: DomainEvent, stream: string): void => {
    if (event.type === 'ReportReceived') {
      const { id, matters } = event.data;
      const ids = new Set(matters.map((matter) => matter.id));
      awaiting.set(id, { report: id, stream, recordedAt: event.recordedAt, matters: ids });
    } else if (isDetermination(event)) {
      const { report, matter } = event.data;
      const waiting = awaiting.get(report);
      waiting?.matters.delete(matter);
      if (waiting?.matters.size === 0) awaiting.delete(report);
    }
  };

  return {
    look: async () => {
      const upTo = await store.end();
      if (upTo === after) return [...awaiting.values()];
      for await (const { event, stream, position } of store.readAll({ after, upTo, types })) {
        take(event, stream);
        after = position;
      }
      after = upTo;
      return [...awaiting.values()];
    },
  };
};
