import type { MatterParticulars } from '../derive/facts-under.ts';
import { isExcludedBy } from '../derive/matters.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { normaliseName } from '../directory/names/normalise-name.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Destination } from '../mandate/schema/matters.ts';
import type { Target } from '../mandate/schema/scope.ts';
import type { AccusedUnits } from './own-unit.ts';

/** A body that the mandate names as a receiver and the directory does not have. */
export type NamedReceiver = Extract<Destination, { published: unknown }>['published'];

/**
 * Where the notice sends what it excludes. `undefined` where it names no receiver, or where the matter is, or may
 * be, of several excluded classes that go different ways.
 */
export const excludedTo = ({
  mandate,
  target,
  matter,
}: {
  readonly mandate: Mandate;
  readonly target?: Target | undefined;
  readonly matter: MatterParticulars;
}): Destination | undefined => {
  const met = (target?.scope.exclusions ?? []).filter((one) => isExcludedBy(mandate, one, matter) === true);
  const ways = new Map(met.map(({ to }) => [JSON.stringify(to), to]));
  return ways.size === 1 ? met[0]?.to : undefined;
};

/** Whether a body outside the directory goes by the id or a name of a unit of the accused. */
export const isAccused = (
  index: DirectoryIndex,
  { id, name }: NamedReceiver,
  { organs }: AccusedUnits,
): boolean => {
  const wanted = normaliseName(name);
  const goesBy = (organ: string): boolean => {
    const { name: own = '', aliases = [], formerNames = [] } = index.organ(organ) ?? {};
    const names = [own, ...aliases, ...formerNames.map((former) => former.name)];
    return names.some((one) => normaliseName(one) === wanted);
  };
  return organs.has(id) || [...organs].some(goesBy);
};
