import { always, type Diagram, type Diagrams, never } from './diagrams.ts';

/** How many points `f` is true at, where value `n` of variable `v` stands for `weights[v][n]` of them. */
export const countOf = (diagrams: Diagrams, f: Diagram, weights: readonly (readonly number[])[]): number => {
  const sums = weights.map((of) => of.reduce((sum, weight) => sum + weight, 0));
  const between = (from: number, to: number): number =>
    sums.slice(from, to).reduce((product, sum) => product * sum, 1);
  const known = new Map<Diagram, number>();
  const count = (at: Diagram, from: number): number => {
    if (at === never) return 0;
    return between(from, diagrams.variableOf(at)) * below(at);
  };
  const below = (at: Diagram): number => {
    if (at === always) return 1;
    const before = known.get(at);
    if (before !== undefined) return before;
    const variable = diagrams.variableOf(at);
    const result = (weights[variable] as readonly number[]).reduce(
      (sum, weight, value) => sum + weight * count(diagrams.branch(at, variable, value), variable + 1),
      0,
    );
    known.set(at, result);
    return result;
  };
  return count(f, 0);
};
