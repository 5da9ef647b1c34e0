import type { RuleSet } from '../../schema/rule-set.ts';
import { comparisonsIn } from '../../schema/walk.ts';
import { type Impossible, impossible } from '../constraints.ts';
import { type Diagram, Diagrams } from '../diagram/diagrams.ts';
import { type FactSpace, factSpace } from './fact-space.ts';
import { translator } from './translate.ts';

export interface AnalysisOptions {
  /** Combinations to leave out of account. Default: {@link impossible}. */
  readonly impossible?: readonly Impossible[];
  /** When to give up, in steps of the analysis. */
  readonly maxSteps?: number;
}

/** All complete combinations of the facts that some rule sets read, and which of them are possible. */
export interface Analysis {
  readonly space: FactSpace;
  readonly diagrams: Diagrams;
  readonly possible: Diagram;
}

export const analysisOf = (sets: readonly RuleSet[], options: AnalysisOptions): Analysis => {
  const left = (options.impossible ?? impossible).map(({ condition }) => condition);
  const written = sets.flatMap(({ conditions, rules }) => [
    ...Object.values(conditions),
    ...rules.map((rule) => rule.conditions),
  ]);
  const space = factSpace([...written, ...left].flatMap(comparisonsIn));
  const diagrams = new Diagrams(
    space.variables.map(({ classes }) => classes.length),
    options.maxSteps,
  );
  const translate = translator(space, diagrams, {});
  return { space, diagrams, possible: diagrams.not(diagrams.or(...left.map(translate))) };
};
