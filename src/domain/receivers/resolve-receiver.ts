import type { LocalizedText } from '../../problems/index.ts';
import type { Receiver } from '../determination/index.ts';
import { type DirectoryIndex, upward } from '../directory/index.ts';
import { successorOf } from '../directory-tools/index.ts';
import type { Organ, OrganKind } from '../documents/index.ts';
import type { AccusedUnits } from './own-unit.ts';
import type { ReceiverKind } from './receiver-kinds.ts';
import { type Errand, placeConcerned, type StartingPoint, startingPoint } from './starting-point.ts';

/** A receiver, or why there is none and what to ask. */
export type ReceiverChoice =
  | { readonly status: 'resolved'; readonly receiver: Receiver }
  | {
      readonly status: 'unresolved';
      readonly question: LocalizedText;
      readonly candidates: readonly string[];
    };

const questions = {
  start: {
    'zh-CN': '干部管理权限或有关单位不明：由谁管理，涉及哪个单位？',
    en: 'who manages the subject, or which unit is concerned, is not known: who is it?',
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
    'zh-CN': '同一层级有多个可转往的机关：应转往哪一个？',
    en: 'several organs of one level are competent: which one?',
  },
} as const satisfies Record<string, LocalizedText>;

const unresolved = (why: keyof typeof questions, candidates: readonly string[] = []): ReceiverChoice => ({
  status: 'unresolved',
  question: questions[why],
  candidates,
});

/** The organ itself, or what it was merged into by `day`, and those above it, one level each. */
const organAndAbove = (index: DirectoryIndex, organ: string, day: string): readonly (readonly Organ[])[] => {
  const start = successorOf(index, organ, day)?.id ?? organ;
  const path: Organ[] = [];
  for (let at = index.organ(start); at !== undefined && !path.includes(at); at = index.organ(at.parent ?? ''))
    path.push(at);
  return path.map((organ) => [organ]);
};

/** The organs to try, one level after the other, upward. */
const levels = ({ index, day }: Errand, start: StartingPoint): readonly (readonly Organ[])[] =>
  start.by === 'organ'
    ? organAndAbove(index, start.organ, day)
    : upward(index, start.place).map((place) =>
        index.organsAt(place).filter(({ kind }) => kind === start.kind),
      );

const inLife = (day: string) => (organ: Organ) =>
  (organ.from === undefined || organ.from <= day) && (organ.until === undefined || day < organ.until);

/** Where it might go when it is not known who manages the subject: the organs of that kind, nearest first. */
const candidatesFor = (kind: ReceiverKind, errand: Errand, barred: AccusedUnits): readonly string[] =>
  levels(errand, { by: 'place', kind: kind as OrganKind, place: placeConcerned(errand) })
    .flat()
    .filter(inLife(errand.day))
    .flatMap(({ id }) => (barred.organs.has(id) ? [] : [id]));

/**
 * The organ that a referral goes to, found through the directory and kept clear of `barred` by climbing
 * one level at a time (信访工作条例 Art 30(3), 处理检举控告工作规则 Art 15, 47). This is a law of the
 * engine: it holds whatever the rules say. An organ whose objection was accepted is passed over as well. Nothing clear → unresolved, never the next best;
 * nor is a barred organ ever among the candidates.
 */
export const resolveReceiver = (kind: ReceiverKind, errand: Errand, barred: AccusedUnits): ReceiverChoice => {
  if (!barred.known) return unresolved('unit');
  const start = startingPoint(kind, errand);
  if (start === undefined)
    return unresolved(kind === 'deciding-organ' ? 'decider' : 'start', candidatesFor(kind, errand, barred));
  const { refusedBy = [] } = errand.matter;
  const passedOver: { organ: string; reason: string }[] = [];
  for (const level of levels(errand, start)) {
    const alive = level.filter(inLife(errand.day));
    const clear = alive.filter(({ id }) => !barred.organs.has(id) && !refusedBy.includes(id));
    passedOver.push(
      ...alive
        .filter((organ) => !clear.includes(organ))
        .map(({ id }) => ({ organ: id, reason: barred.organs.has(id) ? 'own-unit' : 'objected' })),
    );
    const [organ, ...others] = clear;
    if (organ === undefined) continue;
    if (others.length > 0)
      return unresolved(
        'several',
        clear.map(({ id }) => id),
      );
    return { status: 'resolved', receiver: { kind, organ: organ.id, name: organ.name, passedOver } };
  }
  return unresolved('none');
};
