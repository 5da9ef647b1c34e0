export { type CaseResult, type Mismatch, runCase, unreachedRules } from './cases.ts';
export { engine } from './engine.ts';
export { asksOf, missingFacts, valuesOf } from './evaluate/asks.ts';
export { evaluate } from './evaluate/evaluate.ts';
export type { Doubt, Verdict } from './evaluate/verdict.ts';
export { type ConditionTree, explain, type RuleExplanation } from './explain/explanation.ts';
export { comparisonInWords, factInWords, valueInWords } from './explain/wording.ts';
export * from './schema/index.ts';
