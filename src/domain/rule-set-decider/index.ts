export type { RuleSetCommand, RuleSetEvent } from './commands.ts';
export { type RuleSetState, ruleSetDecider } from './rule-set-decider.ts';
