import { always, type Diagram, Diagrams, never } from '../diagram/diagrams.ts';
import type { Analysis } from './analysis.ts';
import type { FactSpace } from './fact-space.ts';

/**
 * All combinations of facts of which some are unknown: every variable has one value more than in the
 * analysis of complete facts, its last, which says so.
 */
export interface PartialAnalysis {
  readonly space: FactSpace;
  readonly diagrams: Diagrams;
  /** Combinations that can become a possible complete one. */
  readonly possible: Diagram;
}

const unknown = (diagrams: Diagrams, variable: number): Diagram =>
  diagrams.each(variable, (value) => (value === (diagrams.arities[variable] as number) - 1 ? always : never));

const alike = (diagrams: Diagrams, f: Diagram, g: Diagram): Diagram =>
  diagrams.or(diagrams.and(f, g), diagrams.and(diagrams.not(f), diagrams.not(g)));

/** A set of codes is known or unknown as a whole, though each code has a variable of its own. */
const whole = ({ variables }: FactSpace, diagrams: Diagrams): Diagram =>
  diagrams.and(
    ...variables.map(({ fact }, i) => {
      const first = variables.findIndex((other) => other.fact === fact);
      return first === i ? always : alike(diagrams, unknown(diagrams, first), unknown(diagrams, i));
    }),
  );

/** Where a function of complete facts is true for some (`or`) or for all (`and`) values of what is unknown. */
export const lifted = (base: Diagrams, diagrams: Diagrams, f: Diagram, how: 'or' | 'and'): Diagram => {
  const known = new Map<Diagram, Diagram>([
    [never, never],
    [always, always],
  ]);
  const lift = (at: Diagram): Diagram => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const variable = base.variableOf(at);
    const branches = Array.from({ length: base.arities[variable] as number }, (_, value) =>
      lift(base.branch(at, variable, value)),
    );
    const result = diagrams.node(variable, [...branches, diagrams[how](...branches)]);
    known.set(at, result);
    return result;
  };
  return lift(f);
};

export const partialAnalysisOf = (
  { space, diagrams: base, possible }: Analysis,
  maxSteps?: number,
): PartialAnalysis => {
  const diagrams = new Diagrams(
    base.arities.map((arity) => arity + 1),
    maxSteps,
  );
  const completable = lifted(base, diagrams, possible, 'or');
  return { space, diagrams, possible: diagrams.and(completable, whole(space, diagrams)) };
};
