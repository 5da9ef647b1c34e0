import type { Organ } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { isWithin } from '../directory/places.ts';
import type { Target } from '../mandate/schema/scope.ts';

/** Where a selector looks: the directory and the inspected target. */
export interface Ground {
  readonly index: DirectoryIndex;
  readonly target: Target;
}

const named = ({ index, target: { place, kinds = [] } }: Ground): readonly string[] =>
  kinds.length === 0
    ? []
    : index.directory.organs
        .filter((organ) => kinds.includes(organ.kind))
        .filter((organ) => place === undefined || isWithin(index, organ.place, place))
        .map(({ id }) => id);

const findBases = (ground: Ground): ReadonlySet<string> => {
  const { committee, organs = [] } = ground.target;
  const units = [...organs, ...named(ground)];
  const leaders = units.flatMap((unit) => ground.index.ledBy(unit).map(({ id }) => id));
  return new Set([...(committee === undefined ? [] : [committee]), ...units, ...leaders]);
};

const known = new WeakMap<DirectoryIndex, WeakMap<Target, ReadonlySet<string>>>();

/** The units and committees that are the target themselves, each with its Party organs. Found once per directory. */
export const basesOf = (ground: Ground): ReadonlySet<string> => {
  const ofIndex = known.get(ground.index) ?? new WeakMap<Target, ReadonlySet<string>>();
  known.set(ground.index, ofIndex);
  const bases = ofIndex.get(ground.target) ?? findBases(ground);
  ofIndex.set(ground.target, bases);
  return bases;
};

/** An organ, and whatever it belongs to: the units it is under, and the Party organs that lead any of them. */
const chainOf = (index: DirectoryIndex, organ: Organ): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [organ.id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    const { parent, leads } = index.organ(at) ?? {};
    const led = at === organ.id ? leads : undefined;
    open.push(...[parent, led].flatMap((id) => id ?? []), ...index.ledBy(at).map(({ id }) => id));
  }
  return found;
};

const meets = (bases: ReadonlySet<string>, chain: ReadonlySet<string>): boolean =>
  [...bases].some((id) => chain.has(id));

/** Whether the notice takes `organ` out of the target by name or kind. */
export const isExcluded = ({ index, target }: Ground, organ: Organ): boolean =>
  (target.excludes ?? []).some(({ organs, kinds }) => {
    const among = organs === undefined || meets(new Set(organs), chainOf(index, organ));
    const units = [organ.kind, index.organ(organ.leads ?? '')?.kind];
    return among && (kinds === undefined || kinds.some((kind) => units.includes(kind)));
  });

const reaches = (ground: Ground, organ: Organ): boolean => {
  const { index, target } = ground;
  const isByOrgan = target.organs !== undefined || target.kinds !== undefined;
  if (!isByOrgan && target.place !== undefined) return isWithin(index, organ.place, target.place);
  if (!isByOrgan && target.committee === undefined) return true;
  return meets(basesOf(ground), chainOf(index, organ));
};

/** Whether `organ` belongs to the target: by its units or class of units, its place, or its committee. */
export const isInTarget = (ground: Ground, organ: Organ): boolean =>
  reaches(ground, organ) && !isExcluded(ground, organ);

/** Whether the target is bounded by a place alone, so that the place of an event tells whether it is in it. */
export const isByPlace = ({ organs, kinds, place }: Target): boolean =>
  organs === undefined && kinds === undefined && place !== undefined;

/** Whether the target has no bounds: whoever and whatever it is about belongs to it. */
export const isBoundless = ({ organs, kinds, place, committee }: Target): boolean =>
  [organs, kinds, place, committee].every((one) => one === undefined);
