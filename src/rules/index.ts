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
export { type CompiledRuleSet, compile, compiled, type Decision } from './compile/index.ts';
export { engine } from './engine.ts';
export { evaluate } from './evaluate/evaluate.ts';
export type { Doubt, Verdict } from './evaluate/verdict.ts';
export { type ConditionTree, explain, type RuleExplanation } from './explain/explanation.ts';
export { comparisonInWords, factInWords, valueInWords } from './explain/wording.ts';
export * from './schema/index.ts';
