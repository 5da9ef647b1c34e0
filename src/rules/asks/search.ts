import { UNKNOWN } from '../compile/class-set.ts';
import type { OpenMatter, OpenSlot } from './matter.ts';
import { remaining } from './remaining.ts';
import { relevantNow, settledNow } from './standing-now.ts';

/** Thrown when a search would take more evaluations than it may. */
export class SearchLimit extends Error {}

/** A search stops after this many evaluations in all. */
export const mostEvaluations = 100_000;

/** For each answer to a slot, whether it settles the matter at once. */
const outlook = (matter: OpenMatter, { slot, classes: answers }: OpenSlot): readonly boolean[] => {
  const { classes } = matter.program.scratch;
  const settled = answers.map((answer) => {
    classes[slot] = answer.class;
    return settledNow(matter);
  });
  classes[slot] = UNKNOWN;
  return settled;
};

const unsettled = (settled: readonly boolean[]): number =>
  settled.filter((one) => !one).length / settled.length;

interface Question {
  readonly slot: OpenSlot;
  readonly settled: readonly boolean[];
}

/** The slot whose answers settle most at once, among those that can still bear on the outcome. */
export const bestQuestion = (matter: OpenMatter, facts: ReadonlySet<number>): Question | undefined => {
  const { classes } = matter.program.scratch;
  const relevant = relevantNow(matter);
  let best: Question | undefined;
  for (const slot of matter.slots) {
    if (!facts.has(slot.fact) || relevant[slot.fact] !== true || classes[slot.slot] !== UNKNOWN) continue;
    const settled = outlook(matter, slot);
    if (best === undefined || unsettled(settled) < unsettled(best.settled)) best = { slot, settled };
  }
  if (matter.evaluations > mostEvaluations) throw new SearchLimit();
  return best;
};

/** What is found out about the facts that a matter needs. */
export interface Findings {
  /** Facts that are answered. */
  readonly chosen: Set<number>;
  /** Lists of facts of each of which one is needed to settle the matter. */
  readonly needed: (readonly number[])[];
}

/**
 * Where the chosen facts are answered and the matter is not settled, some other fact is needed. If there is
 * but one that can be, it is chosen too.
 */
const chooseMore = (matter: OpenMatter, { chosen, needed }: Findings): boolean => {
  const before = matter.program.scratch.classes.slice();
  const list = remaining(matter);
  matter.program.scratch.classes.set(before);
  needed.push(list);
  const [only, ...others] = list;
  if (only === undefined || others.length > 0) return false;
  chosen.add(only);
  return true;
};

/**
 * Whether all answers about the chosen facts settle the matter, or do so with facts that are chosen on the
 * way because nothing settles it without them. The scratch is left as it was.
 */
export const settles = (matter: OpenMatter, findings: Findings): boolean => {
  const { classes } = matter.program.scratch;
  const question = bestQuestion(matter, findings.chosen);
  if (question === undefined) return chooseMore(matter, findings) && settles(matter, findings);
  const { slot, settled } = question;
  const settling = slot.classes.every((answer, i) => {
    classes[slot.slot] = answer.class;
    return settled[i] === true || settles(matter, findings);
  });
  classes[slot.slot] = UNKNOWN;
  return settling;
};
