import type { Facts } from '../../domain/facts/catalogue.ts';
import { evaluate } from '../../rules/evaluate/evaluate.ts';
import { explain, type RuleExplanation } from '../../rules/explain/explanation.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';

/** The part a rule plays in an answer. */
export type Part = 'ground' | 'pending' | 'defeated';

export interface ExplainedRule extends RuleExplanation {
  readonly part: Part;
}

/** The rules that carry an answer, those that could still change it, and those that others defeat. No labels. */
export const rulesToExplain = (set: RuleSet, facts: Facts): readonly ExplainedRule[] => {
  const { grounds, pending } = evaluate(set, facts);
  const partOf = ({ rule, truth, defeatedBy }: RuleExplanation): Part | undefined => {
    if (rule.event.type === 'label') return undefined;
    if (grounds.includes(rule.name)) return 'ground';
    if (pending.includes(rule.name)) return 'pending';
    return truth === true && defeatedBy.length > 0 ? 'defeated' : undefined;
  };
  const order: readonly Part[] = ['ground', 'pending', 'defeated'];
  const all = explain(set, facts).flatMap((one) => {
    const part = partOf(one);
    return part === undefined ? [] : [{ ...one, part }];
  });
  return order.flatMap((part) => all.filter((one) => one.part === part));
};
