import type { LocalizedText } from '../../problems/localized.ts';
import type { Receiver } from '../determination/determination.ts';
import type { OrganKind } from '../directory/directory.ts';
import type { DirectoryIndex } from '../directory/directory-index.ts';
import { upward } from '../directory/places.ts';
import type { ChoiceReason, ChoiceStep } from './choice-reasons.ts';
import { commonSuperiors } from './common-superior.ts';
import { isAccused } from './named-receiver.ts';
import { type Competent, competentFor, organAndAbove } from './organ-and-above.ts';
import { type AccusedUnits, institutionsOf } from './own-unit.ts';
import type { ReceiverKind } from './receiver-kinds.ts';
import {
  type Errand,
  inspectedPlaces,
  kindsByPlace,
  placesConcerned,
  type StartingPoint,
  startingPoint,
} from './starting-point.ts';

/** A receiver and the steps that led to it, or why there is none and what to ask. */
export type ReceiverChoice =
  | {
      readonly status: 'resolved';
      readonly receiver: Omit<Receiver, 'why'>;
      readonly steps: readonly ChoiceStep[];
    }
  | {
      readonly status: 'unresolved';
      readonly why: Unresolved;
      readonly question: LocalizedText;
      readonly candidates: readonly string[];
    };

/** What is missing: where to start, the place of the matter, who decided, a unit of an accused, any clear organ, a superior of several. */
export type Unresolved = keyof typeof questions;

const questions = {
  start: {
    'zh-CN': '干部管理权限或有关单位不明：由谁管理，涉及哪个单位？',
    en: 'who manages the subject, or which unit is concerned, is not known: who is it?',
  },
  place: {
    'zh-CN': '问题发生在哪个地区？',
    en: 'in which place did it happen?',
  },
  decider: {
    'zh-CN': '不清楚处分或决定由哪个机关作出：是哪个机关？',
    en: 'which organ imposed the sanction or decision?',
  },
  unit: {
    'zh-CN': '被举报人所在单位不明，不能排除转到其本单位：其在哪个单位？',
    en: 'the accused’s unit is not known, so no receiver can be cleared of being it: which unit is it?',
  },
  none: {
    'zh-CN': '名录中没有可以转往且与被举报人无关的机关：应转往哪里？',
    en: 'the directory has no competent organ clear of the accused: where should it go?',
  },
  several: {
    'zh-CN': '有多个可转往的机关，名录中没有其共同的上级：应转往哪一个？',
    en: 'several organs are competent and the directory has no common superior of them: which one?',
  },
} as const satisfies Record<string, LocalizedText>;

const unresolved = (why: Unresolved, candidates: readonly string[] = []): ReceiverChoice => ({
  status: 'unresolved',
  why,
  question: questions[why],
  candidates,
});

type Level = readonly Competent[];

const onlyOnce = (level: Level): Level =>
  level.filter(({ organ }, i) => level.findIndex((other) => other.organ.id === organ.id) === i);

type InDirectory = Exclude<StartingPoint, { by: 'name' }>;

/** Of the organs of a place those that belong to one of `committees`, else to the place's own committee, else all. */
const withAuthority = (index: DirectoryIndex, organs: Level, committees: readonly string[]): Level => {
  const own = organs.filter(({ organ }) => committees.includes(organ.parent ?? ''));
  if (own.length > 0) return own;
  const ofPlace = organs.filter(({ organ }) => index.organ(organ.parent ?? '')?.kind === 'party-committee');
  return ofPlace.length > 0 ? ofPlace : organs;
};

const atPlace = (
  { index, day }: Errand,
  { kind, committees }: Extract<InDirectory, { by: 'place' }>,
  place: string | undefined,
): Level => {
  if (place === undefined) return [];
  const ofKind = index
    .organsAt(place)
    .filter((organ) => organ.kind === kind)
    .flatMap(({ id }) => competentFor(index, id, day));
  return committees === undefined ? ofKind : withAuthority(index, ofKind, committees);
};

/** The organs to try, one level after the other, upward: on each level those of all that are concerned. */
const levels = (errand: Errand, start: InDirectory): readonly Level[] => {
  const { index, day } = errand;
  const ways =
    start.by === 'organ'
      ? start.organs.map((organ) => organAndAbove(index, organ, day).map((competent) => [competent]))
      : start.places.map((place) => upward(index, place).map((at) => atPlace(errand, start, at)));
  const height = Math.max(...ways.map((way) => way.length));
  return Array.from({ length: height }, (_, i) => onlyOnce(ways.flatMap((way) => way[i] ?? [])));
};

/** Where it might go when it is not known who manages the subject: the organs of that kind, nearest first. */
const candidatesFor = (kind: ReceiverKind, errand: Errand, barred: AccusedUnits): readonly string[] => {
  const concerned = placesConcerned(errand);
  const places = concerned.length > 0 ? concerned : inspectedPlaces(errand);
  if (places.length === 0) return [];
  return levels(errand, { by: 'place', kind: kind as OrganKind, places, why: 'place' })
    .flat()
    .flatMap(({ organ }) => (barred.organs.has(organ.id) ? [] : [organ.id]));
};

const missingFor = (kind: ReceiverKind): Unresolved => {
  if (kindsByPlace.has(kind)) return 'place';
  return kind === 'deciding-organ' ? 'decider' : 'start';
};

/** Whether it is looked for in the place of the matter, be it that the notice says so. */
const isFoundByPlace = (start: StartingPoint): boolean =>
  start.by === 'place' && kindsByPlace.has(start.kind as ReceiverKind);

/** A claim that is settled by an office of the place is not handed to the very institution it is about. */
const barredForClaim = ({ index, mandate, matter }: Errand, start: StartingPoint, barred: AccusedUnits) =>
  matter.kind !== 'claim' || !isFoundByPlace(start) || mandate.referral.forwardToAccusedUnit === 'allowed'
    ? barred
    : { ...barred, organs: new Set([...barred.organs, ...institutionsOf(index, matter.subject)]) };

interface Search {
  readonly kind: ReceiverKind;
  readonly errand: Errand;
  readonly barred: AccusedUnits;
  readonly start: StartingPoint;
  readonly passedOver: { organ: string; reason: 'own-unit' | 'objected' }[];
}

/** Those of a level that nothing bars and that have not objected; the others are passed over. */
const clearOf = ({ barred, errand, passedOver }: Search, level: Level): Level =>
  level.filter(({ organ: { id } }) => {
    const isBarred = barred.organs.has(id);
    if (!isBarred && errand.matter.refusedBy?.includes(id) !== true) return true;
    if (!passedOver.some(({ organ }) => organ === id))
      passedOver.push({ organ: id, reason: isBarred ? 'own-unit' : 'objected' });
    return false;
  });

const step = (reason: ChoiceReason, when: boolean, organs?: readonly string[]): readonly ChoiceStep[] =>
  when ? [{ reason, ...(organs && { organs }) }] : [];

const resolved = (search: Search, { organ, insteadOf }: Competent, rivals: Level): ReceiverChoice => {
  const { kind, start, passedOver } = search;
  const competent = rivals.map((rival) => rival.organ.id);
  return {
    status: 'resolved',
    receiver: { kind, organ: organ.id, name: organ.name, passedOver },
    steps: [
      { reason: start.why },
      ...step('successor', insteadOf !== undefined, [insteadOf ?? '']),
      ...step('common-superior', rivals.length > 0, competent),
      ...step(
        'objected',
        passedOver.some(({ reason }) => reason === 'objected'),
      ),
      ...step(
        'clear-of-accused',
        passedOver.some(({ reason }) => reason === 'own-unit'),
      ),
    ],
  };
};

/** Several are competent: whoever is above them all decides, else the next level up that has only one. */
const aboveAll = (search: Search, rivals: Level, above: readonly Level[]): ReceiverChoice => {
  const { index, day } = search.errand;
  const superiors = commonSuperiors(index, rivals, day).map((one) => [one]);
  for (const level of [...superiors, ...above]) {
    const [superior, ...others] = clearOf(search, level);
    if (superior !== undefined && others.length === 0) return resolved(search, superior, rivals);
  }
  return unresolved(
    'several',
    rivals.map(({ organ }) => organ.id),
  );
};

type ByName = Extract<StartingPoint, { by: 'name' }>;

/** A body that only the mandate knows: nothing lies above it that one could climb to. */
const byName = (
  kind: ReceiverKind,
  { index, matter }: Errand,
  { named, why }: ByName,
  barred: AccusedUnits,
): ReceiverChoice =>
  isAccused(index, named, barred) || matter.refusedBy?.includes(named.id) === true
    ? unresolved('none')
    : {
        status: 'resolved',
        receiver: { kind, organ: named.id, name: named.name, passedOver: [] },
        steps: [{ reason: why }],
      };

/** As {@link resolveReceiver}, from where the search begins. */
export const resolveFrom = (
  kind: ReceiverKind,
  errand: Errand,
  start: InDirectory,
  barred: AccusedUnits,
): ReceiverChoice => {
  if (!barred.known) return unresolved('unit');
  const search: Search = {
    kind,
    errand,
    barred: barredForClaim(errand, start, barred),
    start,
    passedOver: [],
  };
  const all = levels(errand, start);
  for (const [i, level] of all.entries()) {
    const clear = clearOf(search, level);
    const [only, ...others] = clear;
    if (only === undefined) continue;
    return others.length === 0 ? resolved(search, only, []) : aboveAll(search, clear, all.slice(i + 1));
  }
  return unresolved('none');
};

/**
 * The organ that a referral goes to, found through the directory and kept clear of `barred` by climbing
 * one level at a time (信访工作条例 Art 30(3), 处理检举控告工作规则 Art 15, 47). An organ whose objection was
 * accepted is passed over as well. An organ that has ended is replaced by its successor; several competent ones by
 * their common superior (信访工作条例 Art 24). This is a law of the engine: it holds whatever the rules say.
 * Nothing clear → unresolved, never the next best; nor is a barred organ ever among the candidates.
 */
export const resolveReceiver = (kind: ReceiverKind, errand: Errand, barred: AccusedUnits): ReceiverChoice => {
  if (!barred.known) return unresolved('unit');
  const start = startingPoint(kind, errand);
  if (start === undefined) return unresolved(missingFor(kind), candidatesFor(kind, errand, barred));
  return start.by === 'name' ? byName(kind, errand, start, barred) : resolveFrom(kind, errand, start, barred);
};
