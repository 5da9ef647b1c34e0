import { gapOf } from '../model/answers.ts';
import type { RuleModel } from '../model/rule-model.ts';
import { type Witness, witnessesOf } from '../model/witness.ts';
import { witnessText } from '../wording.ts';
import { most, type ProofFinding } from './finding.ts';

const gapAt = (witness: Witness): ProofFinding => ({
  code: 'gap',
  severity: 'error',
  rules: [],
  witness,
  problem: {
    code: 'gap',
    message: {
      'zh-CN': `有 ${witness.combinations} 种事实组合没有任何规则适用`,
      en: `no rule applies to ${witness.combinations} combinations of facts`,
    },
    help: witnessText(witness),
    pointer: '/rules',
  },
});

/** Combinations that no rule answers, in regions as large as they can be; one more than are told. */
export const gaps = (model: RuleModel): readonly ProofFinding[] =>
  witnessesOf(model, gapOf(model), 'largest', most + 1).witnesses.map(gapAt);
