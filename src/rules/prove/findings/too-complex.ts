import type { ProofFinding } from './finding.ts';

/** The analysis gave up. What it found until then is true all the same. */
export const tooComplex = (diagrams: number): ProofFinding => ({
  code: 'too-complex',
  severity: 'error',
  rules: [],
  problem: {
    code: 'too-complex',
    message: {
      'zh-CN': `规则集过于复杂，分析在 ${diagrams} 个图节点后停止，没有得出完整结论`,
      en: `the rule set is too complex: the analysis stopped after ${diagrams} diagrams, without a full answer`,
    },
    help: {
      'zh-CN': '可提高步数上限，或把规则集按事项性质拆开',
      en: 'allow more steps, or split the rule set by the kind of matter',
    },
  },
});
