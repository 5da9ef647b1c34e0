import type { Problem } from '../../../problems/problem.ts';
import { TooComplexError } from '../diagram/budget.ts';
import type { Analysis } from './analysis.ts';

/** An analysis used up its steps. */
export interface GivenUp {
  readonly status: 'too-complex';
  readonly problem: Problem;
}

const problemOf = (diagrams: number): Problem => ({
  code: 'too-complex',
  message: {
    'zh-CN': `规则集过于复杂，分析在 ${diagrams} 个图节点后停止，没有得出完整结论`,
    en: `the rule set is too complex: the analysis stopped after ${diagrams} diagrams, without a full answer`,
  },
  help: {
    'zh-CN': '可提高步数上限，或把规则集按事项性质拆开',
    en: 'allow more steps, or split the rule set by the kind of matter',
  },
});

/** The result of `work`, or `too-complex` if the analysis used up its steps. */
export const withinBudget = <T>({ diagrams }: Analysis, work: () => T): T | GivenUp => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
    return { status: 'too-complex', problem: problemOf(diagrams.size) };
  }
};
