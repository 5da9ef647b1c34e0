import { type Affiliation, type DirectoryIndex, isWithin, upward } from '../directory/index.ts';
import type { Mandate, Organ, Post, Target } from '../documents/index.ts';
import { some, type Truth } from '../truth.ts';

const leadingBodies: ReadonlySet<string> = new Set([
  'party-committee',
  'peoples-congress',
  'government',
  'cppcc',
]);

interface Units {
  readonly organs: readonly Organ[];
  /** Nothing else can be added to `organs`. */
  readonly complete: boolean;
}

const unitsOf = (index: DirectoryIndex, { current, maybe, organs, complete }: Affiliation): Units => {
  const ids = [...current.map(({ organ }) => organ), ...maybe.map(({ organ }) => organ), ...organs];
  const known = ids.flatMap((id) => index.organ(id) ?? []);
  return { organs: known, complete: (complete || organs.length > 0) && known.length === ids.length };
};

const anyUnit = (units: Units, holds: (organ: Organ) => boolean): Truth =>
  some([...units.organs.map(holds), units.complete ? false : undefined]);

/** Whether the subject belongs to the inspected place; by the place of the conduct where no unit is known. */
export const inTarget = (
  index: DirectoryIndex,
  target: Target,
  affiliation: Affiliation,
  place: string | undefined,
): Truth => {
  const units = unitsOf(index, withPast(affiliation));
  if (units.organs.length === 0)
    return place === undefined ? undefined : isWithin(index, place, target.place);
  return anyUnit(units, (organ) => isWithin(index, organ.place, target.place));
};

const withPast = (affiliation: Affiliation): Affiliation =>
  affiliation.current.length > 0
    ? affiliation
    : { ...affiliation, maybe: [...affiliation.maybe, ...affiliation.past.map(({ post }) => post)] };

export const isInspector = (index: DirectoryIndex, mandate: Mandate, affiliation: Affiliation): Truth =>
  anyUnit(unitsOf(index, affiliation), (organ) => organ.id === mandate.group.organ);

const leads = (index: DirectoryIndex, organ: Organ): boolean =>
  leadingBodies.has(organ.kind) ||
  (organ.leads !== undefined && leadingBodies.has(index.organ(organ.leads)?.kind ?? ''));

/** Whether the subject is, or helps to lead, the sending Party organisation's level or a higher one (R03). */
export const isAboveTarget = (index: DirectoryIndex, mandate: Mandate, affiliation: Affiliation): Truth => {
  const sender = index.organ(mandate.group.sender);
  if (sender === undefined) return undefined;
  const high = upward(index, sender.place);
  const isHigh = (organ: Organ | undefined): boolean =>
    organ !== undefined && high.includes(organ.place) && leads(index, organ);
  const leadsHigh = (post: Post): boolean => post.role !== 'staff' && isHigh(index.organ(post.organ));
  const units = unitsOf(index, affiliation);
  const posts = affiliation.current.map(leadsHigh);
  if (affiliation.current.length > 0) return some(posts);
  return anyUnit(units, isHigh);
};

const judicial: ReadonlySet<string> = new Set(['court', 'procuratorate', 'police']);

/** Whether the subject serves in a court, procuratorate or the police. */
export const isJudicial = (index: DirectoryIndex, affiliation: Affiliation): Truth =>
  anyUnit(unitsOf(index, withPast(affiliation)), (organ) =>
    [organ.kind, index.organ(organ.leads ?? '')?.kind ?? ''].some((kind) => judicial.has(kind)),
  );
