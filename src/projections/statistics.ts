import type { DocumentRef, Outcome } from '../domain/determination/determination.ts';
import type { Decision, DomainEvent, EventOf } from '../domain/events/domain-event.ts';
import type { ChannelKind } from '../domain/report/channel.ts';
import type { SightName } from '../domain/sight/sight.ts';
import type { Instant } from '../domain/time/instant.ts';
import { isoWeekIn } from '../domain/time/iso-week.ts';
import { decisionOf, isBeside, outcomeOf, supersededBy } from './decision-of.ts';
import { evolveWith } from './handlers.ts';
import { learnZone, zoneEvents, zoneOfMandate } from './mandate-zones.ts';
import { type Projection, seenAsWhole } from './projection.ts';

/** How many matters of a mandate and of one sight that came in one week by one channel now have one outcome; never 0. */
export interface OutcomeCount {
  /** Id of the mandate. */
  readonly mandate: string;
  /** ISO week of receipt, `2024-W39`, in the zone of the mandate version decided under. */
  readonly week: string;
  readonly channel: ChannelKind;
  readonly outcome: Outcome;
  /** Who may see them. */
  readonly sight: SightName;
  readonly count: number;
}

const weeks = new Map<string, ReturnType<typeof isoWeekIn>>();

const weekOf = (zone: string, at: Instant): string => {
  const weekIn = weeks.get(zone) ?? isoWeekIn(zone);
  weeks.set(zone, weekIn);
  return weekIn(at);
};

interface Counted {
  readonly mandate: DocumentRef;
  readonly receivedAt: Instant;
  readonly channel: ChannelKind;
  readonly outcome: Outcome;
  readonly sight: SightName;
}

const keyOf = ({ mandate, receivedAt, channel, outcome, sight }: Counted): string =>
  [mandate.id, weekOf(zoneOfMandate(mandate), receivedAt), channel, outcome, sight].join('|');

/** By how much each count changes when others may see a report. */
const moved = ({ data }: EventOf<'SightChanged'>): ReadonlyMap<string, number> => {
  const changes = new Map<string, number>();
  if (data.from === data.to) return changes;
  const add = (key: string, by: number) => changes.set(key, (changes.get(key) ?? 0) + by);
  for (const { outcome, mandate } of data.matters) {
    add(keyOf({ ...data, mandate, outcome, sight: data.from }), -1);
    add(keyOf({ ...data, mandate, outcome, sight: data.to }), 1);
  }
  return changes;
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
  if (event.type === 'SightChanged') return [...moved(event).keys()];
  if (decision === undefined) return [];
  const { documents, receivedAt, channel, sight } = decision.data;
  const counted = { mandate: documents.mandate, receivedAt, channel };
  return outcomesMoved(decision).map((outcome) => keyOf({ ...counted, outcome, sight }));
};

type Key = readonly [mandate: string, week: string, ChannelKind, Outcome, SightName];

const changed = (
  document: OutcomeCount | undefined,
  key: string,
  change: number,
): OutcomeCount | undefined => {
  const [mandate, week, channel, outcome, sight] = key.split('|') as unknown as Key;
  const count = (document?.count ?? 0) + change;
  return count > 0 ? { mandate, week, channel, outcome, sight, count } : undefined;
};

const count = (
  document: OutcomeCount | undefined,
  event: Decision,
  key: string,
): OutcomeCount | undefined => {
  const [, , , outcome] = key.split('|') as unknown as Key;
  return changed(document, key, outcome === outcomeOf(event) ? 1 : -1);
};

/** Matters by mandate, week of receipt, channel, present outcome and sight: the parts of the key, joined by `|`. */
export const statistics: Projection<OutcomeCount> = {
  name: 'statistics',
  version: 3,
  keysOf,
  learnsFrom: zoneEvents,
  evolve: evolveWith({
    MatterFoundInScope: count,
    MatterReferred: count,
    MatterLeftUndetermined: count,
    DeterminationOverridden: count,
    SightChanged: (document, event, key) => changed(document, key, moved(event).get(key) ?? 0),
  }),
  seenBy: seenAsWhole,
  indexes: {
    sight: ({ sight }) => sight,
    mandate: ({ mandate }) => mandate,
    week: ({ week }) => week,
    channel: ({ channel }) => channel,
    outcome: ({ outcome }) => outcome,
  },
};
