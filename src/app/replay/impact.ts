import type { Impact } from '../../domain/events/document-events.ts';
import type { DocumentHash } from '../../domain/ids.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import { documentHash } from '../documents/document-hash.ts';
import { readShelf } from './shelf.ts';
import { type Swapper, swapperOf } from './swap.ts';
import { total } from './tally.ts';
import { type Change, whatIfRange } from './what-if.ts';
import type { WhatIfTally } from './what-if-tally.ts';

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

/** What a what-if has come to, with which documents, up to which position; all changes hold at the end. */
export interface WhatIfResult {
  readonly refs: Swapper['refs'];
  readonly upTo: Position;
  readonly tally: WhatIfTally;
  readonly changes: readonly Change[];
}

/** A hash over the whole result: the documents, how far the log was read, all counts and every change. */
export const whatIfHash = ({ refs, upTo, tally, changes }: WhatIfResult): DocumentHash =>
  documentHash({
    documents: refs,
    upTo: `${upTo}`,
    tally,
    changes: changes.map(({ place, decisions }) => ({
      ...place,
      position: `${place.position}`,
      ...decisions,
    })),
  });

/** The summary of a result that is kept with a rule set's approval. */
export const impactOf = (result: WhatIfResult): Impact => {
  const { same, changed, cannotReplay } = result.tally;
  const counts = { same, changed, notReplayable: total(cannotReplay) };
  return { hash: whatIfHash(result), upTo: `${result.upTo}`, counts };
};

/** Everything that a draft would have changed, and the summary that is kept with its approval. */
export interface ImpactResult extends WhatIfResult {
  readonly impact: Impact;
}

/** What a draft of a rule set would have changed in a log, up to its present end. Nothing is written. */
export const ruleSetImpact = async (store: EventStore, ruleSet: RuleSet): Promise<ImpactResult> => {
  const upTo = await store.end();
  const told: Change[] = [];
  const swapper = swapperOf({ ruleSet });
  const tally = await whatIfRange(
    { store, shelf: await readShelf(store), swapper, range: { after: beginning, upTo }, selection: {} },
    (change) => told.push(change),
  );
  const result = { refs: swapper.refs, upTo, tally, changes: standingChanges(told) };
  return { ...result, impact: impactOf(result) };
};
