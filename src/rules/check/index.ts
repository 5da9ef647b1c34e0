export type { CheckedRuleSet, CheckOptions, CheckProblem, Purpose, Severity } from './check-problem.ts';
export { checkRuleSet } from './check-rule-set.ts';
export { type Coverage, coverageOf, type Seen } from './coverage.ts';
