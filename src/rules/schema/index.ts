export { type RuleCase, ruleCase } from './case.ts';
export { type Comparison, comparison } from './comparison.ts';
export { type Condition, condition, type Group, group } from './condition.ts';
export { type Effect, effect } from './effect.ts';
export { limits } from './limits.ts';
export { type Operator, operatorNames, operators, operatorsFor, takesList } from './operators.ts';
export { type Rule, rule } from './rule.ts';
export { type RuleSet, ruleSet } from './rule-set.ts';
export { childrenOf, comparisonsIn, namedIn, partsOf } from './walk.ts';
