import type { Affiliation } from '../directory/affiliation.ts';
import type { Organ, Post } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { isWithin, upward } from '../directory/places.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Target } from '../mandate/schema/scope.ts';
import type { Subject } from '../report/subject.ts';
import { every, some, type Truth } from '../truth.ts';
import { isBoundless, isByPlace, isInTarget } from './extent.ts';

const leadingBodies: ReadonlySet<string> = new Set([
  'party-committee',
  'peoples-congress',
  'government',
  'cppcc',
]);

/** A unit of the subject; not certain where only a tenure with unknown dates says so. */
interface Unit {
  readonly organ: Organ;
  readonly certain: boolean;
}

interface Units {
  readonly units: readonly Unit[];
  /** Nothing else can be added to `units`. */
  readonly complete: boolean;
}

const unitsOf = (index: DirectoryIndex, { current, maybe, organs, complete }: Affiliation): Units => {
  const unit = (id: string, certain: boolean): readonly Unit[] => {
    const organ = index.organ(id);
    return organ === undefined ? [] : [{ organ, certain }];
  };
  const certain = [...current.map(({ organ }) => organ), ...organs];
  const units = [
    ...certain.flatMap((id) => unit(id, true)),
    ...maybe.flatMap(({ organ }) => unit(organ, false)),
  ];
  const allKnown = units.length === certain.length + maybe.length;
  return { units, complete: (complete || organs.length > 0) && allKnown };
};

const anyUnit = ({ units, complete }: Units, holds: (organ: Organ) => boolean): Truth =>
  some([
    ...units.map(({ organ, certain }) => every([certain ? true : undefined, holds(organ)])),
    complete ? false : undefined,
  ]);

/** Of somebody who holds no post now, where they served counts; no more than perhaps while they may hold one. */
const withPast = (affiliation: Affiliation): Affiliation => {
  const { current, maybe, past } = affiliation;
  if (current.length > 0) return affiliation;
  const posts = past.map(({ post }) => post);
  return maybe.length > 0
    ? { ...affiliation, maybe: [...maybe, ...posts] }
    : { ...affiliation, current: posts };
};

const isPlaceInTarget = (index: DirectoryIndex, target: Target, place: string | undefined): Truth =>
  place === undefined || target.place === undefined || !isByPlace(target)
    ? undefined
    : isWithin(index, place, target.place);

/** Whether the scope takes reports about anybody, so that the matter alone decides. */
const isMatterOnly = ({ scope }: Target): boolean =>
  scope.limbs.some(({ selectors }) => selectors.some(({ select }) => select === 'anyone'));

/**
 * Where the scope takes reports about anybody, what happened in its place belongs to it, and what happened
 * elsewhere does not, unless it is about a unit of the place: that leaves it open, as an unknown place does of
 * whom another place has.
 */
const byPlaceFirst = (byPlace: Truth, byUnit: Truth): Truth => {
  if (byPlace === true) return true;
  if (byPlace === false) return byUnit === true ? undefined : false;
  return byUnit === true ? true : undefined;
};

/**
 * Whether the subject belongs to the target: by their units, and where none is known by the place of the
 * conduct. That place comes first where the scope takes reports about anybody.
 */
export const inTarget = (
  index: DirectoryIndex,
  target: Target,
  affiliation: Affiliation,
  place: string | undefined,
): Truth => {
  if (isBoundless(target)) return true;
  const byPlace = isPlaceInTarget(index, target, place);
  const known = unitsOf(index, withPast(affiliation));
  const byUnit =
    known.units.length === 0 ? undefined : anyUnit(known, (organ) => isInTarget({ index, target }, organ));
  if (isMatterOnly(target) && isByPlace(target)) return byPlaceFirst(byPlace, byUnit);
  return known.units.length === 0 ? byPlace : byUnit;
};

export const isInspector = (index: DirectoryIndex, mandate: Mandate, affiliation: Affiliation): Truth =>
  anyUnit(unitsOf(index, affiliation), (organ) => organ.id === mandate.group.organ);

/** Whether an organ leads its place. A Party organ of a unit is what that unit is: a bank's committee leads no place. */
const leads = (index: DirectoryIndex, organ: Organ): boolean => {
  const led = organ.leads === undefined ? organ : index.organ(organ.leads);
  return led !== undefined && leadingBodies.has(led.kind);
};

/** Somebody said to be in a leading organ without a post leads it perhaps, unless their rank says not. */
const mayLead = (subject: Subject, isHigh: boolean): Truth => {
  if (!isHigh || subject.type === 'body') return isHigh;
  const ranked = subject.type === 'person' ? subject.standing : undefined;
  return ranked === 'official' || ranked === 'private' ? false : undefined;
};

/** Whether the subject is, or helps to lead, the sending Party organisation's level or a higher one (R03). */
export const isAboveTarget = (
  index: DirectoryIndex,
  mandate: Mandate,
  subject: Subject,
  affiliation: Affiliation,
): Truth => {
  if (mandate.group.sender === undefined) return false;
  const sender = index.organ(mandate.group.sender);
  if (sender === undefined) return undefined;
  const high = upward(index, sender.place);
  const isHigh = (id: string): boolean => {
    const organ = index.organ(id);
    return organ !== undefined && high.includes(organ.place) && leads(index, organ);
  };
  const leadsHigh = (post: Post): boolean => post.role !== 'staff' && isHigh(post.organ);
  const { complete } = unitsOf(index, affiliation);
  return some([
    ...affiliation.current.map(leadsHigh),
    ...affiliation.maybe.map((post) => every([undefined, leadsHigh(post)])),
    ...affiliation.organs.map((organ) => mayLead(subject, isHigh(organ))),
    complete ? false : undefined,
  ]);
};

const judicial: ReadonlySet<string> = new Set(['court', 'procuratorate', 'police']);

/** Whether the subject serves in a court, procuratorate or the police. */
export const isJudicial = (index: DirectoryIndex, affiliation: Affiliation): Truth =>
  anyUnit(unitsOf(index, withPast(affiliation)), (organ) =>
    [organ.kind, index.organ(organ.leads ?? '')?.kind ?? ''].some((kind) => judicial.has(kind)),
  );
