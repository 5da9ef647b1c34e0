import type { RuleSet } from '../schema/rule-set.ts';
import { type CompiledRuleSet, compile } from './compile.ts';

const known = new WeakMap<RuleSet, CompiledRuleSet>();

/**
 * The compiled form of a rule set, made once per rule-set object and kept as long as that object is.
 * A rule set is immutable; one that is changed in place would keep its first compiled form.
 */
export const compiled = (ruleSet: RuleSet): CompiledRuleSet => {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  const now = compile(ruleSet);
  known.set(ruleSet, now);
  return now;
};
