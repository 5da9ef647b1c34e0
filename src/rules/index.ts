export {
  type AnswerOutcome,
  type AnswerTable,
  asksOf,
  missingFacts,
  outcomesByAnswer,
  type SettlingFacts,
  settlingFacts,
  valuesOf,
} from './asks/index.ts';
export { type CaseResult, type Mismatch, runCase, unreachedRules } from './cases.ts';
export * from './check/index.ts';
export { type CompiledRuleSet, compile, compiled, type Decision } from './compile/index.ts';
export * from './diff/index.ts';
export * from './editor/index.ts';
export { engine } from './engine.ts';
export { evaluate } from './evaluate/evaluate.ts';
export type { Doubt, Verdict } from './evaluate/verdict.ts';
export { type ConditionTree, explain, type RuleExplanation } from './explain/explanation.ts';
export { comparisonInWords, factInWords, valueInWords } from './explain/wording.ts';
export * from './format/index.ts';
export * from './prove/index.ts';
export * from './schema/index.ts';
