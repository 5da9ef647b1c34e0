import type { RuleSet } from '../../../src/rules/index.ts';
import { countOf } from '../../../src/rules/prove/diagram/count.ts';
import { always, type Diagram, type Diagrams, never } from '../../../src/rules/prove/diagram/diagrams.ts';
import { analysisOf } from '../../../src/rules/prove/model/analysis.ts';
import {
  type Answer,
  answeringRules,
  type Given,
  sameAnswer,
  verdictsIn,
} from '../../../src/rules/prove/model/answers.ts';
import { weightsOf } from '../../../src/rules/prove/model/fact-space.ts';
import { lifted, partialAnalysisOf } from '../../../src/rules/prove/model/partial-analysis.ts';
import { type Kleene, partialModelOf } from '../../../src/rules/prove/model/partial-model.ts';
import { modelOf } from '../../../src/rules/prove/model/rule-model.ts';

interface Stated {
  readonly answer: Answer;
  readonly standing: Diagram;
  readonly open: Diagram;
}

/** Where a determined answer comes out of partial facts, and where the verdict is that facts are missing. */
const decided = (diagrams: Diagrams, stated: readonly Stated[]) => {
  const others = (answer: Answer, of: 'standing' | 'open'): Diagram =>
    diagrams.or(...stated.filter((one) => !sameAnswer(one.answer, answer)).map((one) => one[of]));
  const sole = ({ answer, standing }: Stated): Diagram =>
    diagrams.and(standing, diagrams.not(others(answer, 'standing')));
  const determined = stated
    .filter(({ answer }) => answer.outcome !== 'undetermined')
    .map(
      (one): Given => ({
        answer: one.answer,
        where: diagrams.and(sole(one), diagrams.not(others(one.answer, 'open'))),
      }),
    );
  const hanging = stated
    .filter(({ answer }) => answer.outcome !== 'undetermined')
    .map((one) => diagrams.and(sole(one), others(one.answer, 'open')));
  const none = diagrams.not(diagrams.or(...stated.map(({ standing }) => standing)));
  const nothingYet = diagrams.and(none, diagrams.or(...stated.map(({ open }) => open)));
  return { determined, missing: diagrams.or(nothingYet, ...hanging) };
};

/** How the three-valued verdict on partial facts compares with the verdicts on all their completions. */
export interface PartialVerdicts {
  /** How many combinations of known and unknown facts there are. */
  readonly all: number;
  /** Those with a determined answer that some completion does not share: must be none. */
  readonly wrong: number;
  /** Those where facts are said to be missing. */
  readonly missing: number;
  /** Those of them where every completion has the same determined answer all the same. */
  readonly needless: number;
}

export const partialVerdicts = (set: RuleSet): PartialVerdicts => {
  const base = analysisOf([set], { impossible: [] });
  const model = modelOf(base, set);
  const partial = partialModelOf(partialAnalysisOf(base), set);
  const { diagrams, possible, standing } = partial;
  const stated = answeringRules(model).map(({ answer, rule }): Stated => {
    const { yes, no } = standing[rule] as Kleene;
    return { answer, standing: yes, open: diagrams.and(possible, diagrams.not(diagrams.or(yes, no))) };
  });
  const { determined, missing } = decided(diagrams, stated);
  const settled = verdictsIn(model, always)
    .filter(({ answer }) => answer.outcome !== 'undetermined')
    .map(({ answer, where }) => ({ answer, where: lifted(base.diagrams, diagrams, where, 'and') }));
  const wrong = determined.map(({ answer, where }) => {
    const right = settled.find((one) => sameAnswer(one.answer, answer))?.where ?? never;
    return diagrams.and(where, diagrams.not(right));
  });
  const weights = weightsOf(base.space).map((of) => [...of, 1]);
  const count = (...all: readonly Diagram[]): number =>
    countOf(diagrams, diagrams.and(possible, diagrams.or(...all)), weights);
  return {
    all: count(always),
    wrong: count(...wrong),
    missing: count(missing),
    needless: count(...settled.map(({ where }) => diagrams.and(where, missing))),
  };
};
