export { type RuleSetCommand, type RuleSetEvent, ruleSetEvents } from './commands.ts';
export { ruleSetDecider } from './rule-set-decider.ts';
export { citationsUnverified } from './rule-set-problems.ts';
export type { ActivatedVersion, KnownRuleSet, RuleSetState, RuleSetStatus } from './rule-set-state.ts';
