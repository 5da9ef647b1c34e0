import type { DomainEvent } from '../domain/events/domain-event.ts';
import { assertKnown } from './handlers.ts';
import { matterKey } from './matter-key.ts';

/** The keys of the matters in each of the three ledgers. */
export interface Ledgers {
  readonly inScope: ReadonlySet<string>;
  readonly referral: ReadonlySet<string>;
  readonly undetermined: ReadonlySet<string>;
}

/** How many matters are where, and those that are not in exactly one place. All lists empty: conserved. */
export interface Conservation {
  readonly received: number;
  readonly inScope: number;
  readonly referral: number;
  readonly undetermined: number;
  /** Recorded alone, to be determined by a worker: in no ledger yet, and rightly so. */
  readonly awaiting: number;
  /** Determined and in no ledger. */
  readonly missing: readonly string[];
  /** In more than one ledger. */
  readonly doubled: readonly string[];
  /** In a ledger and never received. */
  readonly unreceived: readonly string[];
}

/** Whether every matter received is in exactly one ledger, or has not been determined at all (`awaiting`). */
export const conservation = (
  received: ReadonlySet<string>,
  ledgers: Ledgers,
  awaiting: ReadonlySet<string> = new Set(),
): Conservation => {
  const { inScope, referral, undetermined } = ledgers;
  const homes = (key: string): number =>
    Number(inScope.has(key)) + Number(referral.has(key)) + Number(undetermined.has(key));
  const held = new Set([...inScope, ...referral, ...undetermined]);
  return {
    received: received.size,
    inScope: inScope.size,
    referral: referral.size,
    undetermined: undetermined.size,
    awaiting: [...awaiting].filter((key) => homes(key) === 0).length,
    missing: [...received].filter((key) => homes(key) === 0 && !awaiting.has(key)),
    doubled: [...held].filter((key) => homes(key) > 1),
    unreceived: [...held].filter((key) => !received.has(key)),
  };
};

/** The keys of the matters that came with `event`. */
export const mattersReceived = (event: DomainEvent): readonly string[] => {
  assertKnown(event);
  if (event.type !== 'ReportReceived') return [];
  return event.data.matters.map(({ id }) => matterKey(event.data.id, id));
};
