import type { Rule } from '../schema/rule.ts';
import type { Change } from './change.ts';
import { pairUp } from './pairing.ts';
import { below, change, changeIfAny, type Place } from './place.ts';
import { meaning } from './same.ts';

type Cite = Rule['cites'][number];

/** How the citations of a rule changed. */
export const diffCites = (
  before: readonly Cite[],
  after: readonly Cite[],
  place: Place,
): readonly Change[] => {
  const byClause = ({ source, clause }: Cite): string => JSON.stringify([source, clause]);
  const bySource = ({ source }: Cite): string => source;
  const { pairs, removed, added, isReordered } = pairUp(before, after, [meaning, byClause, bySource]);
  return [
    ...pairs.flatMap(([old, now]) =>
      changeIfAny('cite-changed', below(place, [old.index], [now.index]), old.item, now.item),
    ),
    ...removed.map(({ item, index }) => change('cite-removed', below(place, [index]), item)),
    ...added.map(({ item, index }) => change('cite-added', below(place, [index]), undefined, item)),
    ...(isReordered ? [change('cites-reordered', place)] : []),
  ];
};
