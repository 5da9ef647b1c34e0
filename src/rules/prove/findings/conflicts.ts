import type { Diagram } from '../diagram/diagrams.ts';
import { answeringRules, sameAnswer } from '../model/answers.ts';
import type { RuleModel } from '../model/rule-model.ts';
import { witnessOf } from '../model/witness.ts';
import { witnessText } from '../wording.ts';
import { most, type ProofFinding } from './finding.ts';

const conflictOf = (model: RuleModel, a: number, b: number, where: Diagram): ProofFinding => {
  const rules = [a, b].map((i) => model.set.rules[i]?.name as string);
  const [one, other] = rules.map((name) => `\`${name}\``);
  const witness = witnessOf(model, where);
  return {
    code: 'conflict',
    severity: 'error',
    rules,
    witness,
    problem: {
      code: 'conflict',
      message: {
        'zh-CN': `规则 ${one} 与 ${other} 可以同时成立，结论却不同`,
        en: `the rules ${one} and ${other} can stand together and give different answers`,
      },
      help: witnessText(witness),
      pointer: `/rules/${b}`,
    },
  };
};

function* pairs<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, one] of items.entries()) for (const other of items.slice(i + 1)) yield [one, other];
}

/** Pairs of rules that can stand together and give different answers; one more than are told. */
export const conflicts = (model: RuleModel): readonly ProofFinding[] => {
  const found: ProofFinding[] = [];
  for (const [a, b] of pairs(answeringRules(model))) {
    if (sameAnswer(a.answer, b.answer) || !model.diagrams.meets(a.where, b.where)) continue;
    found.push(conflictOf(model, a.rule, b.rule, model.diagrams.and(a.where, b.where)));
    if (found.length > most) break;
  }
  return found;
};
