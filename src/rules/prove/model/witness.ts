import {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
  factNames,
} from '../../../domain/facts/catalogue.ts';
import type { Comparison } from '../../schema/comparison.ts';
import { countOf } from '../diagram/count.ts';
import { type Cube, cubeAround, diagramOf, pointOf } from '../diagram/cube.ts';
import { type Diagram, never } from '../diagram/diagrams.ts';
import type { Analysis } from './analysis.ts';
import { type FactSpace, type Variable, weightsOf } from './fact-space.ts';

/** An example of what an analysis claims. */
export interface Witness {
  /** One complete combination of all facts of the catalogue: a report that could come in. */
  readonly facts: Facts;
  /** What of it matters. Any possible combination that fits all of these is an example too. */
  readonly region: readonly Comparison[];
  /** How many combinations of the facts that the rules read fit. */
  readonly combinations: number;
}

const ordinary = (name: FactName): FactValue => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean') return false;
  return definition.kind === 'codes' ? [] : (Object.keys(definition.values)[0] as string);
};

const factsAt = ({ variables }: FactSpace, point: ReadonlyMap<number, number>): Facts => {
  const facts = new Map<FactName, FactValue>(factNames.map((name) => [name, ordinary(name)]));
  variables.forEach(({ fact, code, classes }, i) => {
    const value = (classes[point.get(i) ?? 0] as Variable['classes'][number])[0];
    const sofar = facts.get(fact) as FactValue;
    facts.set(fact, code === undefined ? value : [...(sofar as string[]), ...(value as string[])]);
  });
  return Object.fromEntries(facts) as Facts;
};

const comparisonOf = ({ fact, code, classes }: Variable, allowed: ReadonlySet<number>): Comparison => {
  const values = classes.filter((_, value) => allowed.has(value)).flat();
  if (code !== undefined)
    return { fact, operator: values.flat().length === 0 ? 'doesNotContain' : 'contains', value: code };
  const [only, ...others] = values as [FactValue, ...FactValue[]];
  return others.length === 0
    ? { fact, operator: 'equal', value: only }
    : { fact, operator: 'in', value: values as string[] };
};

const regionOf = ({ variables }: FactSpace, cube: Cube): readonly Comparison[] =>
  [...cube]
    .map(([variable, allowed]) => comparisonOf(variables[variable] as Variable, allowed))
    .sort((a, b) => factNames.indexOf(a.fact) - factNames.indexOf(b.fact));

interface Found {
  readonly witness: Witness;
  readonly where: Diagram;
}

/** Finds a point of `from`, and the region around it in `f`. */
const findIn = ({ space, diagrams, possible }: Analysis, from: Diagram, f: Diagram): Found => {
  const point = pointOf(diagrams, from);
  const cube = cubeAround(diagrams, diagrams.or(f, diagrams.not(possible)), point);
  const where = diagrams.and(possible, diagramOf(diagrams, cube));
  const combinations = countOf(diagrams, where, weightsOf(space));
  return { witness: { facts: factsAt(space, point), region: regionOf(space, cube), combinations }, where };
};

/** An example of where `f` is true, which it must be for something possible and nothing else. */
export const witnessOf = (analysis: Analysis, f: Diagram): Witness => findIn(analysis, f, f).witness;

/**
 * Examples of where `f` is true, `most` at most. If `complete`, every such combination is in the region of
 * one: of exactly one if the regions are to be `disjoint`, else the regions are as large as they can be.
 */
export const witnessesOf = (
  analysis: Analysis,
  f: Diagram,
  regions: 'disjoint' | 'largest',
  most: number,
): { readonly witnesses: readonly Witness[]; readonly complete: boolean } => {
  const { diagrams } = analysis;
  const witnesses: Witness[] = [];
  let rest = f;
  while (rest !== never && witnesses.length < most) {
    const { witness, where } = findIn(analysis, rest, regions === 'disjoint' ? rest : f);
    witnesses.push(witness);
    rest = diagrams.and(rest, diagrams.not(where));
  }
  return { witnesses, complete: rest === never };
};
