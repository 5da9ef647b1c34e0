import type { LocalizedText } from '../../problems/localized.ts';
import type { RuleSet } from '../schema/rule-set.ts';
import { countOf } from './diagram/count.ts';
import { conflicts } from './findings/conflicts.ts';
import { duplicateRules } from './findings/duplicate-rules.ts';
import { most, type ProofCode, type ProofFinding } from './findings/finding.ts';
import { gaps } from './findings/gaps.ts';
import { idleConditions } from './findings/idle-conditions.ts';
import { lifelessRules } from './findings/lifeless-rules.ts';
import { tooComplex } from './findings/too-complex.ts';
import { type Analysis, type AnalysisOptions, analysisOf } from './model/analysis.ts';
import { weightsOf } from './model/fact-space.ts';
import { partialAnalysisOf } from './model/partial-analysis.ts';
import { partialModelOf } from './model/partial-model.ts';
import { modelOf } from './model/rule-model.ts';
import { withinBudget } from './model/within-budget.ts';
import { enforcedApart } from './own-unit-law.ts';

/** What an analysis of one rule set over all complete and possible combinations of facts found. */
export interface Proof {
  /** Whether it went to the end and found no error. */
  readonly holds: boolean;
  /** Errors first. */
  readonly findings: readonly ProofFinding[];
  /** Kinds of which there are more findings than are told. */
  readonly more: readonly ProofCode[];
  /** How many combinations of the facts that the rules read were looked at. */
  readonly combinations: number;
  /** How many diagrams stood for them. */
  readonly diagrams: number;
  /** What holds whatever the rules say, and is therefore no part of the analysis. */
  readonly enforcedApart: LocalizedText;
}

/** Everything there is to find, the cheapest first, so that one that has to stop has found what it could. */
function* searched(analysis: Analysis, set: RuleSet, maxSteps?: number): Generator<readonly ProofFinding[]> {
  const model = modelOf(analysis, set);
  yield lifelessRules(model);
  yield conflicts(model);
  const partial = partialModelOf(partialAnalysisOf(analysis, maxSteps), set);
  yield duplicateRules(partial);
  yield idleConditions(partial);
  yield gaps(model);
}

const search = (analysis: Analysis, set: RuleSet, maxSteps?: number): readonly ProofFinding[] => {
  const findings: ProofFinding[] = [];
  const end = withinBudget(analysis, () => {
    for (const found of searched(analysis, set, maxSteps)) findings.push(...found);
  });
  return end === undefined ? findings : [...findings, tooComplex(end.problem)];
};

const isError = ({ severity }: ProofFinding): boolean => severity === 'error';

/**
 * Looks at every complete and possible combination of facts, without listing them, for gaps, conflicts, and
 * rules that are never or always true or never stand; for duplicates and conditions without effect also at
 * every combination of which some facts are unknown. Exact. Ends in `too-complex` rather than run on.
 */
export const prove = (set: RuleSet, options: AnalysisOptions = {}): Proof => {
  const analysis = analysisOf([set], options);
  const findings = search(analysis, set, options.maxSteps);
  const many = (['gap', 'conflict'] as const).map((code) => findings.filter((one) => one.code === code));
  const untold = new Set(many.flatMap((same) => same.slice(most)));
  const told = findings.filter((finding) => !untold.has(finding));
  return {
    holds: !told.some(isError),
    findings: [...told.filter(isError), ...told.filter((finding) => !isError(finding))],
    more: [...untold].map(({ code }) => code),
    combinations: countOf(analysis.diagrams, analysis.possible, weightsOf(analysis.space)),
    diagrams: analysis.diagrams.size,
    enforcedApart,
  };
};
