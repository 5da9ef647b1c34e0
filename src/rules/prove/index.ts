export { type Impossible, impossible } from './constraints.ts';
export {
  type Difference,
  type Differences,
  type DifferencesOptions,
  differences,
} from './differences.ts';
export { type Equivalence, type EquivalenceOptions, equivalent } from './equivalent.ts';
export type { ProofCode, ProofFinding } from './findings/finding.ts';
export type { AnalysisOptions } from './model/analysis.ts';
export type { Answer } from './model/answers.ts';
export type { Witness } from './model/witness.ts';
export * from './mutants/index.ts';
export { enforcedApart } from './own-unit-law.ts';
export { type Proof, prove } from './prove.ts';
export { regionInWords, witnessInWords } from './wording.ts';
