import type { Impact } from '../../domain/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { EventStore } from '../../stores/event-store.ts';
import { documentHash } from '../documents/document-hash.ts';
import { readShelf } from './shelf.ts';
import { swapperOf } from './swap.ts';
import { total } from './tally.ts';
import { type Change, whatIfRange } from './what-if.ts';
import type { WhatIfTally } from './what-if-tally.ts';

/** Everything that a draft would have changed, and the summary that is kept with its approval. */
export interface ImpactResult {
  readonly impact: Impact;
  readonly tally: WhatIfTally;
  /** In the order of the log, each matter once. */
  readonly changes: readonly Change[];
}

/** The changes that still hold at the end. */
export const standingChanges = (changes: Iterable<Change>): readonly Change[] => {
  const standing = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.place.report}/${change.place.matter}`;
    standing.delete(key);
    if (change.decisions !== undefined) standing.set(key, change);
  }
  return [...standing.values()];
};

/** The summary of a result, with a hash over all of it. */
export const impactOf = (
  ruleSet: RuleSet,
  upTo: bigint,
  tally: WhatIfTally,
  changes: readonly Change[],
): Impact => {
  const { matrix, same, changed, cannotReplay } = tally;
  const counts = { same, changed, notReplayable: total(cannotReplay) };
  const listed = changes.map(({ place, decisions }) => ({
    ...place,
    position: `${place.position}`,
    ...decisions,
  }));
  const whole = { ruleSet: documentHash(ruleSet), upTo: `${upTo}`, counts, matrix, changes: listed };
  return { hash: documentHash(whole), upTo: `${upTo}`, counts };
};

/** What a draft of a rule set would have changed in a log, up to its present end. Nothing is written. */
export const ruleSetImpact = async (store: EventStore, ruleSet: RuleSet): Promise<ImpactResult> => {
  const upTo = await store.end();
  const told: Change[] = [];
  const tally = await whatIfRange(
    {
      store,
      shelf: await readShelf(store),
      swapper: swapperOf({ ruleSet }),
      range: { after: 0n, upTo },
      selection: {},
    },
    (change) => told.push(change),
  );
  const changes = standingChanges(told);
  return { impact: impactOf(ruleSet, upTo, tally, changes), tally, changes };
};
