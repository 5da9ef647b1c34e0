import type { MatterParticulars } from '../derive/facts-under.ts';
import { affiliationOf } from '../directory/affiliation.ts';
import type { Organ, OrganKind, Post } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { upward } from '../directory/places.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Destination } from '../mandate/schema/matters.ts';
import type { Target } from '../mandate/schema/scope.ts';
import type { ChoiceReason } from './choice-reasons.ts';
import { excludedTo, type NamedReceiver } from './named-receiver.ts';
import { organAndAbove } from './organ-and-above.ts';
import type { ReceiverKind } from './receiver-kinds.ts';

/**
 * What receivers are looked up for. `day` is the date of receipt in the mandate's zone; `target` is absent
 * where it is not known which of several it is.
 */
export interface Errand {
  readonly index: DirectoryIndex;
  readonly mandate: Mandate;
  readonly target?: Target;
  readonly matter: MatterParticulars;
  readonly day: string;
}

/**
 * Where the search begins, and why there: organs of one kind from places upward, those of `committees` first where
 * it is a matter of authority; or organs and those above them; or a body that the mandate names and the directory
 * does not have, where it also ends. Several places or organs are several that are concerned, in no order.
 */
export type StartingPoint = { readonly why: ChoiceReason } & (
  | {
      readonly by: 'place';
      readonly kind: OrganKind;
      readonly places: readonly string[];
      readonly committees?: readonly string[];
    }
  | { readonly by: 'organ'; readonly organs: readonly string[] }
  | { readonly by: 'name'; readonly named: NamedReceiver }
);

const lastPosts = ({ index, matter, day }: Errand): readonly Post[] => {
  const { current, past } = affiliationOf(index, matter.subject, day);
  if (current.length > 0) return current;
  const latest = past
    .flatMap(({ tenure }) => tenure.until ?? [])
    .sort()
    .at(-1);
  if (latest === undefined) return [];
  return past.filter(({ tenure }) => tenure.until === latest).map(({ post }) => post);
};

const depth = (index: DirectoryIndex, place: string): number => upward(index, place).length;

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** The highest of the committees that manage a post of the subject, last held if retired; none if one is not known. */
const managingCommittees = (errand: Errand): readonly Organ[] => {
  const { index, matter } = errand;
  if (matter.subject.type !== 'person') return [];
  const confirmed = matter.managedBy?.committee;
  const posts = lastPosts(errand).map(({ managedBy }) => managedBy ?? confirmed);
  const ids = posts.length === 0 ? [confirmed] : posts;
  const managed = ids.map((id) => index.organ(id ?? ''));
  const committees = managed.flatMap((one) => one ?? []);
  if (committees.length < managed.length) return [];
  const highest = Math.min(...committees.map(({ place }) => depth(index, place)));
  return committees.filter(({ place }) => depth(index, place) === highest);
};

/** The units that the subject is said to be in, else those of the posts that it holds or last held. */
const subjectOrgans = (errand: Errand): readonly Organ[] => {
  const { index, matter, day } = errand;
  const { organs } = affiliationOf(index, matter.subject, day);
  const ids = organs.length > 0 ? organs : lastPosts(errand).map(({ organ }) => organ);
  return unique(ids).flatMap((id) => index.organ(id) ?? []);
};

const placesOf = (organs: readonly Organ[]): readonly string[] => unique(organs.map(({ place }) => place));

const bodyPlaces = (errand: Errand): readonly string[] =>
  errand.matter.subject.type === 'body' ? placesOf(subjectOrgans(errand)) : [];

const targetPlaces = (
  index: DirectoryIndex,
  { place, committee, organs = [] }: Target,
): readonly string[] => {
  if (place !== undefined) return [place];
  const ids = committee === undefined ? organs : [committee];
  return placesOf(ids.flatMap((id) => index.organ(id) ?? []));
};

/** The nearest place that all of these lie in. */
const commonPlace = (index: DirectoryIndex, places: readonly string[]): string | undefined => {
  const [first = [], ...others] = places.map((place) => upward(index, place));
  return first.find((place) => others.every((way) => way.includes(place)));
};

/** The places of the target, or the one that all targets share where nobody knows which it is. */
export const inspectedPlaces = ({ index, mandate, target }: Errand): readonly string[] => {
  if (target !== undefined) return targetPlaces(index, target);
  const common = commonPlace(
    index,
    mandate.targets.flatMap((one) => targetPlaces(index, one)),
  );
  return common === undefined ? [] : [common];
};

/** Whether there is no unit that the subject could be in: it is nobody, or a private person. */
const servesNowhere = ({ matter: { subject } }: Errand): boolean =>
  subject.type === 'none' || (subject.type === 'person' && subject.standing === 'private');

/**
 * The places a matter concerns: where it happened, else where the subject serves or last served, else, of a subject
 * that serves nowhere, those inspected. Empty where that is not known.
 */
export const placesConcerned = (errand: Errand): readonly string[] => {
  const { place } = errand.matter.conduct ?? {};
  if (place !== undefined) return [place];
  const served = placesOf(subjectOrgans(errand));
  if (served.length > 0) return served;
  return servesNowhere(errand) ? inspectedPlaces(errand) : [];
};

const senderPlace = ({ index, mandate }: Errand): string | undefined =>
  index.organ(mandate.group.sender ?? mandate.group.organ)?.place;

const aboveSender = (errand: Errand): string | undefined =>
  upward(errand.index, senderPlace(errand) ?? '')[1];

type Start = StartingPoint | undefined;

const atPlaces = (kind: OrganKind, places: readonly (string | undefined)[], why: ChoiceReason): Start => {
  const known = places.flatMap((place) => place ?? []);
  return known.length === 0 ? undefined : { by: 'place', kind, places: known, why };
};

const atOrgans = (organs: readonly (string | undefined)[], why: ChoiceReason): Start => {
  const known = unique(organs.flatMap((organ) => organ ?? []));
  return known.length === 0 ? undefined : { by: 'organ', organs: known, why };
};

/** 干部管理权限: the own organ of whoever manages the subject; for a unit that of its place. */
const byAuthority = (kind: OrganKind, errand: Errand): Start => {
  const committees = managingCommittees(errand);
  if (committees.length === 0) return atPlaces(kind, bodyPlaces(errand), 'managing-authority');
  const start = { by: 'place', kind, why: 'managing-authority' } as const;
  return { ...start, places: placesOf(committees), committees: unique(committees.map(({ id }) => id)) };
};

const wherePlaced = (kind: OrganKind, errand: Errand): Start =>
  atPlaces(kind, placesConcerned(errand), 'place');

/** Those of the target's units that the subject is, or is under; all of them where nobody knows. */
const unitsConcerned = (errand: Errand): readonly string[] => {
  const { index, target, day } = errand;
  const inspected = target?.organs ?? [];
  const ways = subjectOrgans(errand).map(({ id }) =>
    organAndAbove(index, id, day).map(({ organ }) => organ.id),
  );
  const own = inspected.filter((id) => ways.some((way) => way.includes(id)));
  return own.length > 0 ? own : inspected;
};

/** The unit that is inspected, or the government of the place that is; asked for where it may be one of several. */
const inspectedUnit = (errand: Errand): Start => {
  const units = unitsConcerned(errand);
  if (units.length > 1) return undefined;
  return (
    atOrgans(units, 'inspected-unit') ?? atPlaces('government', placesConcerned(errand), 'inspected-unit')
  );
};

/** Kinds that are looked for in a place, so that the place of the matter tells the receiver. */
export const kindsByPlace: ReadonlySet<ReceiverKind> = new Set<ReceiverKind>([
  'petition-office',
  'political-legal-committee',
  'arbitration-commission',
  'reconsideration-organ',
  'procuratorate',
  'police',
  'ecology-department',
]);

/** Kinds of which the mandate itself says who is the receiver. */
type NamedKind = 'published-receiver' | 'group-supervisor';

const starts: Readonly<Record<Exclude<ReceiverKind, NamedKind>, (errand: Errand) => Start>> = {
  'discipline-organ': (errand) => byAuthority('discipline-organ', errand),
  'local-discipline-organ': (errand) => wherePlaced('discipline-organ', errand),
  'higher-discipline-organ': (errand) => atPlaces('discipline-organ', [aboveSender(errand)], 'above-sender'),
  'organisation-department': (errand) => byAuthority('organisation-department', errand),
  'inspection-office': (errand) => atPlaces('inspection-office', [senderPlace(errand)], 'sender'),
  'petition-office': (errand) => wherePlaced('petition-office', errand),
  'political-legal-committee': (errand) => wherePlaced('political-legal-committee', errand),
  'arbitration-commission': (errand) => wherePlaced('arbitration-commission', errand),
  'reconsideration-organ': (errand) => wherePlaced('reconsideration-organ', errand),
  procuratorate: (errand) => wherePlaced('procuratorate', errand),
  police: (errand) => wherePlaced('police', errand),
  'ecology-department': (errand) => wherePlaced('ecology-department', errand),
  'superior-organ': (errand) =>
    atOrgans(
      subjectOrgans(errand).map(({ parent }) => parent),
      'superior',
    ),
  'competent-unit': (errand) =>
    atOrgans(
      subjectOrgans(errand).map(({ id }) => id),
      'unit-concerned',
    ) ?? wherePlaced('petition-office', errand),
  'deciding-organ': ({ matter }) => atOrgans([matter.decidedBy], 'decided-it'),
  'inspected-unit': inspectedUnit,
};

const why = 'named-in-notice';

const namedStart = (to: Destination | undefined, errand: Errand): Start => {
  if (to === undefined) return undefined;
  if ('published' in to) return { by: 'name', named: to.published, why };
  if ('organ' in to) return atOrgans([to.organ], why);
  const { receiver } = to;
  if (receiver === 'published-receiver' || receiver === 'group-supervisor') return undefined;
  const start = starts[receiver](errand);
  return start === undefined ? undefined : { ...start, why };
};

/** Where to look for a receiver of `kind`; `undefined` when what that depends on is not known. */
export const startingPoint = (kind: ReceiverKind, errand: Errand): StartingPoint | undefined => {
  if (kind === 'published-receiver') return namedStart(excludedTo(errand), errand);
  if (kind !== 'group-supervisor') return starts[kind](errand);
  const named = errand.mandate.referral.complaintsAboutGroup?.to;
  return namedStart(named, errand) ?? starts['inspection-office'](errand);
};
