import type { Outcome } from '../domain/determination/determination.ts';
import type { Decision, DomainEvent } from '../domain/events/domain-event.ts';
import type { ChannelKind } from '../domain/report/channel.ts';
import type { Instant } from '../domain/time/instant.ts';
import { isoWeekIn } from '../domain/time/iso-week.ts';
import { decisionOf, isBeside, outcomeOf, supersededBy } from './decision-of.ts';
import { evolveWith } from './handlers.ts';
import { learnZone, zoneEvents, zoneOfMandate } from './mandate-zones.ts';
import type { Projection } from './projection.ts';

/** How many matters of a mandate that came in one week by one channel now have one outcome; never 0. */
export interface OutcomeCount {
  /** Id of the mandate. */
  readonly mandate: string;
  /** ISO week of receipt, `2024-W39`, in the zone of the mandate version decided under. */
  readonly week: string;
  readonly channel: ChannelKind;
  readonly outcome: Outcome;
  readonly count: number;
}

const weeks = new Map<string, ReturnType<typeof isoWeekIn>>();

const weekOf = (zone: string, at: Instant): string => {
  const weekIn = weeks.get(zone) ?? isoWeekIn(zone);
  weeks.set(zone, weekIn);
  return weekIn(at);
};

const outcomesMoved = (event: Decision): readonly Outcome[] => {
  if (isBeside(event)) return [];
  const now = outcomeOf(event);
  const before = supersededBy(event)?.outcome;
  if (before === undefined) return [now];
  return before === now ? [] : [before, now];
};

const keysOf = (event: DomainEvent): readonly string[] => {
  const decision = decisionOf(event);
  learnZone(event);
  if (decision === undefined) return [];
  const { documents, receivedAt, channel } = decision.data;
  const start = `${documents.mandate.id}|${weekOf(zoneOfMandate(documents.mandate), receivedAt)}|${channel}`;
  return outcomesMoved(decision).map((outcome) => `${start}|${outcome}`);
};

const count = (
  document: OutcomeCount | undefined,
  event: Decision,
  key: string,
): OutcomeCount | undefined => {
  const [mandate, week, channel, outcome] = key.split('|') as [string, string, ChannelKind, Outcome];
  const change = outcome === outcomeOf(event) ? 1 : -1;
  const total = (document?.count ?? 0) + change;
  return total > 0 ? { mandate, week, channel, outcome, count: total } : undefined;
};

/** Matters by mandate, week of receipt, channel and present outcome: the parts of the key, joined by `|`. */
export const statistics: Projection<OutcomeCount> = {
  name: 'statistics',
  version: 2,
  keysOf,
  learnsFrom: zoneEvents,
  evolve: evolveWith({
    MatterFoundInScope: count,
    MatterReferred: count,
    MatterLeftUndetermined: count,
    DeterminationOverridden: count,
  }),
  indexes: {
    mandate: ({ mandate }) => mandate,
    week: ({ week }) => week,
    channel: ({ channel }) => channel,
    outcome: ({ outcome }) => outcome,
  },
};
