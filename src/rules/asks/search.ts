import { UNKNOWN } from '../compile/lower/class-set.ts';
import type { OpenMatter, OpenSlot } from './matter.ts';
import { remaining } from './remaining.ts';
import { mostEvaluations, SearchLimit } from './search-limit.ts';
import { relevantNow, settledNow } from './standing-now.ts';

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
 * Where the chosen facts are answered and the matter is not settled, one of some other facts is needed. The
 * first of them is chosen.
 */
const chooseMore = (matter: OpenMatter, { chosen, needed }: Findings): void => {
  const { classes } = matter.program.scratch;
  const before = classes.slice();
  const list = remaining(matter);
  classes.set(before);
  needed.push(list);
  chosen.add(list[0] as number);
};

/**
 * Goes through the answers about the chosen facts, and chooses more wherever they do not settle the matter, so
 * that in the end they do. The matter is unsettled before; the scratch is left as it was.
 */
export const explore = (matter: OpenMatter, findings: Findings): void => {
  const { classes } = matter.program.scratch;
  let question = bestQuestion(matter, findings.chosen);
  for (; question === undefined; question = bestQuestion(matter, findings.chosen))
    chooseMore(matter, findings);
  const { slot, settled } = question;
  for (const [i, answer] of slot.classes.entries()) {
    classes[slot.slot] = answer.class;
    if (settled[i] !== true) explore(matter, findings);
  }
  classes[slot.slot] = UNKNOWN;
};
