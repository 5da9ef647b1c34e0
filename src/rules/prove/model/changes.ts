import { type Diagram, type Diagrams, never } from '../diagram/diagrams.ts';
import { type Answer, answeringRules, type Given, sameAnswer, verdictsIn } from './answers.ts';
import type { RuleModel } from './rule-model.ts';

/** Where one answer becomes another. */
export interface Change {
  readonly before: Answer;
  readonly after: Answer;
  readonly where: Diagram;
}

/** Those of `rules` that have no counterpart among `others` with the same answer in the same places. */
const unmatched = (rules: readonly Given[], others: readonly Given[]): readonly Diagram[] =>
  rules
    .filter(({ answer, where }) => !others.some((o) => o.where === where && sameAnswer(o.answer, answer)))
    .map(({ where }) => where);

/** Where the answers of two rule sets can differ: where rules stand that only one of them has. */
const doubtful = (before: RuleModel, after: RuleModel): Diagram => {
  const [a, b] = [answeringRules(before), answeringRules(after)];
  return before.diagrams.or(...unmatched(a, b), ...unmatched(b, a));
};

/** Everything that changes from one rule set to another, answer by answer. Both are of one analysis. */
export const changesOf = (before: RuleModel, after: RuleModel): readonly Change[] => {
  const { diagrams } = before;
  const within = doubtful(before, after);
  const verdicts = verdictsIn(after, within);
  return verdictsIn(before, within).flatMap((one) =>
    verdicts
      .filter((other) => !sameAnswer(one.answer, other.answer))
      .map((other) => ({
        before: one.answer,
        after: other.answer,
        where: diagrams.and(one.where, other.where),
      }))
      .filter(({ where }) => where !== never),
  );
};

/** Where each ground and each label is given. */
const sayingsOf = ({ set, diagrams, standing }: RuleModel): ReadonlyMap<string, Diagram> => {
  const sayings = new Map<string, Diagram>();
  set.rules.forEach(({ name, event }, i) => {
    const saying = event.type === 'label' ? `label ${event.params.name}` : `ground ${name}`;
    sayings.set(saying, diagrams.or(sayings.get(saying) ?? never, standing[i] as Diagram));
  });
  return sayings;
};

const either = (diagrams: Diagrams, f: Diagram, g: Diagram): Diagram =>
  diagrams.or(diagrams.and(f, diagrams.not(g)), diagrams.and(g, diagrams.not(f)));

/** Where one of two rule sets gives a ground or a label that the other does not; only the first such. */
export const otherSayings = (before: RuleModel, after: RuleModel): Diagram => {
  const [a, b] = [sayingsOf(before), sayingsOf(after)];
  const differing = [...new Set([...a.keys(), ...b.keys()])]
    .map((saying) => [a.get(saying) ?? never, b.get(saying) ?? never] as const)
    .find(([one, other]) => one !== other);
  return differing === undefined ? never : either(before.diagrams, ...differing);
};
