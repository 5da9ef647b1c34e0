import * as z from 'zod';
import type { LocalizedText } from '../../problems/localized.ts';
import type { MatterParticulars } from '../derive/facts-under.ts';
import type { Person, Post } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { heldOn } from '../directory/holding.ts';
import { directoryId } from '../ids.ts';
import type { Danger } from '../report/matter.ts';
import { localizedText, slug } from '../text.ts';
import { barredFor } from './barred.ts';
import { type AccusedUnits, institutionsOf } from './own-unit.ts';
import { type ReceiverChoice, resolveFrom, resolveReceiver } from './resolve-receiver.ts';
import type { Errand } from './starting-point.ts';

/** In what capacity somebody is told of a danger: as who leads the group, or as the police. */
export const dangerRole = z.enum(['group-leader', 'police']).meta({ id: 'DangerRole' });
export type DangerRole = z.infer<typeof dangerRole>;

/** Who has to know of these dangers (信访工作条例 Art 25, 刑事诉讼法 Art 110(3)). */
export const rolesFor = (dangers: readonly Danger[]): readonly DangerRole[] => {
  if (dangers.length === 0) return [];
  return dangers.includes('life-at-risk') ? ['group-leader', 'police'] : ['group-leader'];
};

/**
 * Who is told: an organ of the directory, clear of everybody accused, and who heads it where the directory names
 * one person. `passedOver` came before it and is of the accused.
 */
export const toldOfDanger = z.strictObject({
  role: dangerRole,
  organ: directoryId,
  name: z.string().min(1),
  head: z.strictObject({ person: directoryId, name: z.string().min(1) }).optional(),
  passedOver: z.array(z.strictObject({ organ: directoryId, reason: slug })),
});

/** Nobody is known to be clear of the accused: somebody has to say who is told. */
export const askedOfDanger = z.strictObject({
  role: dangerRole,
  question: localizedText,
  candidates: z.array(directoryId),
});

/** What the law says of one role. */
export type Telling =
  | { readonly told: z.infer<typeof toldOfDanger> }
  | { readonly asked: z.infer<typeof askedOfDanger> };

/** The posts that somebody holds on `day`, or may, with all that come with these. */
const heldThen = (index: DirectoryIndex, person: string, day: string): readonly Post[] => {
  const held = index.tenuresOf(person).filter(({ post: id, ...tenure }) => {
    const post = index.post(id);
    return post !== undefined && heldOn(index, { post, tenure }, day) !== false;
  });
  const ids = new Set(held.map(({ post }) => post));
  for (const id of ids) for (const other of index.post(id)?.exOfficio ?? []) ids.add(other);
  return [...ids].flatMap((id) => index.post(id) ?? []);
};

const everybodyIn = ({ directory }: DirectoryIndex): readonly string[] => [
  ...new Set(directory.tenures.map(({ person }) => person)),
];

const heads = (posts: readonly Post[]): readonly string[] =>
  posts.filter(({ role }) => role === 'principal').map(({ organ }) => organ);

/** Organs that somebody heads who also serves in one of `organs`: what they are told is told there. */
const headedFrom = (index: DirectoryIndex, organs: ReadonlySet<string>, day: string): readonly string[] =>
  everybodyIn(index)
    .map((person) => heldThen(index, person, day))
    .filter((posts) => posts.some(({ organ }) => organs.has(organ)))
    .flatMap(heads);

/**
 * Who is not told of a danger: the units of everybody accused, the institution that a claim is about, and every
 * organ whose head serves in one of these on `day`. A mandate that lets accusations be forwarded says nothing of
 * dangers.
 */
export const barredFromDangers = (
  index: DirectoryIndex,
  matters: readonly MatterParticulars[],
  day: string,
): AccusedUnits => {
  const { organs: accused, known } = barredFor(index, 'non-accusation-only', matters);
  const claimed = matters
    .filter(({ kind }) => kind === 'claim')
    .flatMap(({ subject }) => [...institutionsOf(index, subject)]);
  const organs = new Set([...accused, ...claimed]);
  return { organs: new Set([...organs, ...headedFrom(index, organs, day)]), known };
};

/** The group and who is above it, by the directory; or whom the mandate names for complaints about the group. */
const leaderOfGroup = (errand: Errand, barred: AccusedUnits): ReceiverChoice => {
  const organs = [errand.mandate.group.organ];
  const choice = resolveFrom('group-supervisor', errand, { by: 'organ', organs, why: 'sender' }, barred);
  return choice.status === 'resolved' ? choice : resolveReceiver('group-supervisor', errand, barred);
};

/** Who heads `organ`, where that is one person only. */
const headIn = ({ index, day }: Errand, organ: string): Person | undefined => {
  const [only, ...others] = everybodyIn(index).filter((person) =>
    heads(heldThen(index, person, day)).includes(organ),
  );
  return only === undefined || others.length > 0 ? undefined : index.person(only);
};

const whom = {
  'group-leader': {
    'zh-CN': '紧急情况向谁报告？',
    en: 'who is told of the danger, in place of the group’s leader?',
  },
  police: { 'zh-CN': '紧急情况通知哪个公安机关？', en: 'which police are told of the danger?' },
} as const satisfies Record<DangerRole, LocalizedText>;

/** Nobody is told in `role`, and why. */
export const askedFor = (
  role: DangerRole,
  why: LocalizedText,
  candidates: readonly string[] = [],
): z.infer<typeof askedOfDanger> => ({
  role,
  question: { 'zh-CN': `${whom[role]['zh-CN']}（${why['zh-CN']}）`, en: `${whom[role].en} (${why.en})` },
  candidates: [...candidates],
});

/** Who is told in `role` of the dangers in a matter; `day` of the errand is that on which they are told. */
export const whoIsTold = (role: DangerRole, errand: Errand, barred: AccusedUnits): Telling => {
  const choice =
    role === 'police' ? resolveReceiver('police', errand, barred) : leaderOfGroup(errand, barred);
  if (choice.status === 'unresolved') {
    return { asked: askedFor(role, choice.question, choice.candidates) };
  }
  const { organ, name, passedOver } = choice.receiver;
  const head = headIn(errand, organ);
  return {
    told: {
      role,
      organ,
      name,
      ...(head && { head: { person: head.id, name: head.name } }),
      passedOver: [...passedOver],
    },
  };
};
