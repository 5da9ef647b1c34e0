import type { MatterParticulars } from '../derive/derive-facts.ts';
import { affiliationOf, type DirectoryIndex, upward } from '../directory/index.ts';
import type { Mandate, Organ, OrganKind, Post, Target } from '../documents/index.ts';
import type { ReceiverKind } from './receiver-kinds.ts';

/** What receivers are looked up for. `day` is the date of receipt in the mandate's zone. */
export interface Errand {
  readonly index: DirectoryIndex;
  readonly mandate: Mandate;
  readonly target: Target;
  readonly matter: MatterParticulars;
  readonly day: string;
}

/** Where the search begins: organs of one kind from a place upward, or one organ and those above it. */
export type StartingPoint =
  | { readonly by: 'place'; readonly kind: OrganKind; readonly place: string }
  | { readonly by: 'organ'; readonly organ: string };

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

/** The place a matter concerns: where it happened, else where the subject serves, else the inspected place. */
export const placeConcerned = (errand: Errand): string =>
  errand.matter.conduct?.place ?? subjectOrgan(errand)?.place ?? errand.target.place;

const aboveSender = ({ index, mandate }: Errand): string | undefined =>
  upward(index, index.organ(mandate.group.sender)?.place ?? '')[1];

const senderPlace = ({ index, mandate }: Errand): string | undefined =>
  index.organ(mandate.group.sender)?.place;

const atPlace = (kind: OrganKind, place: string | undefined): StartingPoint | undefined =>
  place === undefined ? undefined : { by: 'place', kind, place };

const atOrgan = (organ: string | undefined): StartingPoint | undefined =>
  organ === undefined ? undefined : { by: 'organ', organ };

const starts: Readonly<Record<ReceiverKind, (errand: Errand) => StartingPoint | undefined>> = {
  'discipline-organ': (errand) => atPlace('discipline-organ', managingPlace(errand) ?? bodyPlace(errand)),
  'higher-discipline-organ': (errand) => atPlace('discipline-organ', aboveSender(errand)),
  'organisation-department': (errand) =>
    atPlace('organisation-department', managingPlace(errand) ?? bodyPlace(errand)),
  'inspection-office': (errand) => atPlace('inspection-office', senderPlace(errand)),
  'petition-office': (errand) => atPlace('petition-office', placeConcerned(errand)),
  'political-legal-committee': (errand) => atPlace('political-legal-committee', placeConcerned(errand)),
  'arbitration-commission': (errand) => atPlace('arbitration-commission', placeConcerned(errand)),
  'reconsideration-organ': (errand) => atPlace('reconsideration-organ', placeConcerned(errand)),
  procuratorate: (errand) => atPlace('procuratorate', placeConcerned(errand)),
  police: (errand) => atPlace('police', placeConcerned(errand)),
  'ecology-department': (errand) => atPlace('ecology-department', placeConcerned(errand)),
  'superior-organ': (errand) => atOrgan(subjectOrgan(errand)?.parent),
  'competent-unit': (errand) =>
    atOrgan(subjectOrgan(errand)?.id) ?? atPlace('petition-office', placeConcerned(errand)),
  'deciding-organ': ({ matter }) => atOrgan(matter.decidedBy),
};

/** Where to look for a receiver of `kind`; `undefined` when what that depends on is not known. */
export const startingPoint = (kind: ReceiverKind, errand: Errand): StartingPoint | undefined =>
  starts[kind](errand);
