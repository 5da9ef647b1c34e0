import { UNKNOWN } from '../compile/lower/class-set.ts';
import type { OpenFact, OpenMatter, OpenSlot } from './matter.ts';
import { settledNow } from './standing-now.ts';

/** Answers a slot so that the matter stays unsettled, if some answer does that. */
const answerSlot = (matter: OpenMatter, { slot, classes: answers }: OpenSlot): boolean => {
  const { classes } = matter.program.scratch;
  for (const answer of answers) {
    classes[slot] = answer.class;
    if (!settledNow(matter)) return true;
  }
  classes[slot] = UNKNOWN;
  return false;
};

const answerFact = (matter: OpenMatter, { slots }: OpenFact): boolean => {
  const open = slots.filter(({ slot }) => matter.program.scratch.classes[slot] === UNKNOWN);
  const answered = open.every((slot) => answerSlot(matter, slot));
  if (!answered) for (const { slot } of open) matter.program.scratch.classes[slot] = UNKNOWN;
  return answered;
};

/**
 * Answers as many more facts as it can so that the matter stays unsettled, as the scratch leaves it. Gives
 * the facts that remain: whatever settles the matter includes one of them.
 */
export const remaining = (matter: OpenMatter): readonly number[] =>
  matter.facts.flatMap((fact, i) => (answerFact(matter, fact) ? [] : [i]));
