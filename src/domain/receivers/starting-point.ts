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
 * Where the search begins, and why there: organs of one kind from a place upward, or one organ and those above it;
 * or a body that the mandate names and the directory does not have, where it also ends.
 */
export type StartingPoint = { readonly why: ChoiceReason } & (
  | { readonly by: 'place'; readonly kind: OrganKind; readonly place: string }
  | { readonly by: 'organ'; readonly organ: string }
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

/** 干部管理权限: the place of the highest committee that manages a post of the subject, last held if retired. */
const managingPlace = (errand: Errand): string | undefined => {
  const { index, matter } = errand;
  if (matter.subject.type !== 'person') return undefined;
  const places = lastPosts(errand).flatMap(({ managedBy }) => index.organ(managedBy ?? '')?.place ?? []);
  return places.sort((a, b) => depth(index, a) - depth(index, b))[0];
};

const subjectOrgan = ({ index, matter, day }: Errand): Organ | undefined => {
  const { current, organs } = affiliationOf(index, matter.subject, day);
  return index.organ(organs[0] ?? current[0]?.organ ?? '');
};

const bodyPlace = (errand: Errand): string | undefined =>
  errand.matter.subject.type === 'body' ? subjectOrgan(errand)?.place : undefined;

const placeOf = (index: DirectoryIndex, { place, committee, organs }: Target): string | undefined =>
  place ?? index.organ(committee ?? organs?.[0] ?? '')?.place;

/** The nearest place that all targets of the mandate lie in. */
const commonPlace = ({ index, mandate }: Errand): string | undefined => {
  const [first = [], ...others] = mandate.targets.map((target) => {
    const place = placeOf(index, target);
    return place === undefined ? [] : upward(index, place);
  });
  return first.find((place) => others.every((way) => way.includes(place)));
};

const targetPlace = (errand: Errand): string | undefined =>
  errand.target === undefined ? commonPlace(errand) : placeOf(errand.index, errand.target);

/**
 * The place a matter concerns: where it happened, else where the subject serves, else that of the target, or
 * the one that all targets share where nobody knows which it is. `undefined` where there is none.
 */
export const placeConcerned = (errand: Errand): string | undefined =>
  errand.matter.conduct?.place ?? subjectOrgan(errand)?.place ?? targetPlace(errand);

const senderPlace = ({ index, mandate }: Errand): string | undefined =>
  index.organ(mandate.group.sender ?? mandate.group.organ)?.place;

const aboveSender = (errand: Errand): string | undefined =>
  upward(errand.index, senderPlace(errand) ?? '')[1];

type Start = StartingPoint | undefined;

const atPlace = (kind: OrganKind, place: string | undefined, why: ChoiceReason): Start =>
  place === undefined ? undefined : { by: 'place', kind, place, why };

const atOrgan = (organ: string | undefined, why: ChoiceReason): Start =>
  organ === undefined ? undefined : { by: 'organ', organ, why };

const byAuthority = (kind: OrganKind, errand: Errand): Start =>
  atPlace(kind, managingPlace(errand) ?? bodyPlace(errand), 'managing-authority');

const wherePlaced = (kind: OrganKind, errand: Errand): Start =>
  atPlace(kind, placeConcerned(errand), 'place');

/** The unit that is inspected, or the government of the place that is. */
const inspectedUnit = (errand: Errand): Start =>
  atOrgan(errand.target?.organs?.[0], 'inspected-unit') ??
  atPlace('government', placeConcerned(errand), 'inspected-unit');

/** Kinds of which the mandate itself says who is the receiver. */
type NamedKind = 'published-receiver' | 'group-supervisor';

const starts: Readonly<Record<Exclude<ReceiverKind, NamedKind>, (errand: Errand) => Start>> = {
  'discipline-organ': (errand) => byAuthority('discipline-organ', errand),
  'higher-discipline-organ': (errand) => atPlace('discipline-organ', aboveSender(errand), 'above-sender'),
  'organisation-department': (errand) => byAuthority('organisation-department', errand),
  'inspection-office': (errand) => atPlace('inspection-office', senderPlace(errand), 'sender'),
  'petition-office': (errand) => wherePlaced('petition-office', errand),
  'political-legal-committee': (errand) => wherePlaced('political-legal-committee', errand),
  'arbitration-commission': (errand) => wherePlaced('arbitration-commission', errand),
  'reconsideration-organ': (errand) => wherePlaced('reconsideration-organ', errand),
  procuratorate: (errand) => wherePlaced('procuratorate', errand),
  police: (errand) => wherePlaced('police', errand),
  'ecology-department': (errand) => wherePlaced('ecology-department', errand),
  'superior-organ': (errand) => atOrgan(subjectOrgan(errand)?.parent, 'superior'),
  'competent-unit': (errand) =>
    atOrgan(subjectOrgan(errand)?.id, 'unit-concerned') ?? wherePlaced('petition-office', errand),
  'deciding-organ': ({ matter }) => atOrgan(matter.decidedBy, 'decided-it'),
  'inspected-unit': inspectedUnit,
};

const why = 'named-in-notice';

const namedStart = (to: Destination | undefined, errand: Errand): Start => {
  if (to === undefined) return undefined;
  if ('published' in to) return { by: 'name', named: to.published, why };
  if ('organ' in to) return atOrgan(to.organ, why);
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
