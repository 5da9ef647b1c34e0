export { asksOf, missingFacts } from './asks/asks-of.ts';
export { type AnswerOutcome, type AnswerTable, outcomesByAnswer } from './asks/outcomes-by-answer.ts';
export { type SettlingFacts, settlingFacts } from './asks/settling-facts.ts';
export { valuesOf } from './asks/values-of.ts';
export { type CaseResult, type Mismatch, runCase, unreachedRules } from './cases.ts';
export type { CheckedRuleSet, CheckOptions, CheckProblem, Purpose, Severity } from './check/check-problem.ts';
export { checkRuleSet } from './check/check-rule-set.ts';
export { type Coverage, coverageOf, type Seen } from './check/coverage.ts';
export type { Decision } from './compile/answers.ts';
export { type CompiledRuleSet, compile } from './compile/compile.ts';
export { compiled } from './compile/compiled.ts';
export type { Change, ChangedPart, ChangeKind } from './diff/change.ts';
export { changeInWords } from './diff/change-in-words.ts';
export { diffRuleSets } from './diff/diff-rule-sets.ts';
export { editorKeywords, editorSchema } from './editor/editor-schema.ts';
export { editorSettings } from './editor/editor-settings.ts';
export { engine } from './engine.ts';
export { evaluate } from './evaluate/evaluate.ts';
export type { Doubt, Verdict } from './evaluate/verdict.ts';
export { type ConditionTree, explain, type RuleExplanation } from './explain/explanation.ts';
export { comparisonInWords, factInWords, valueInWords } from './explain/wording.ts';
export { formatRuleSet } from './format/format-rule-set.ts';
export { type Impossible, impossible } from './prove/constraints.ts';
export {
  type Difference,
  type Differences,
  type DifferencesOptions,
  differences,
} from './prove/differences.ts';
export { type Equivalence, type EquivalenceOptions, equivalent } from './prove/equivalent.ts';
export type { ProofCode, ProofFinding } from './prove/findings/finding.ts';
export type { AnalysisOptions } from './prove/model/analysis.ts';
export type { Answer } from './prove/model/answers.ts';
export type { Witness } from './prove/model/witness.ts';
export type { Fate } from './prove/mutants/fate.ts';
export type { Mutant, MutantKind } from './prove/mutants/mutant.ts';
export { mutantsOf, type Trial, type Tried, tryMutants } from './prove/mutants/trial.ts';
export { enforcedApart } from './prove/own-unit-law.ts';
export { type Proof, prove } from './prove/prove.ts';
export { regionInWords, witnessInWords } from './prove/wording.ts';
export { type RuleCase, ruleCase } from './schema/case.ts';
export { type Comparison, comparison } from './schema/comparison.ts';
export { type Condition, condition, type Group, group } from './schema/condition.ts';
export { type Effect, effect } from './schema/effect.ts';
export { limits } from './schema/limits.ts';
export { type Operator, operatorNames, operators, operatorsFor, takesList } from './schema/operators.ts';
export { type Rule, rule } from './schema/rule.ts';
export { type RuleSet, ruleSet } from './schema/rule-set.ts';
export { childrenOf, comparisonsIn, namedIn, partsOf } from './schema/walk.ts';
