import { type FactName, type FactValue, factCatalogue } from '../../../domain/facts/catalogue.ts';
import type { Comparison } from '../../schema/comparison.ts';
import { operators } from '../../schema/operators.ts';

/**
 * One variable of the analysis: a yes-or-no fact, a code, or whether a set of codes has `code`. Its values
 * are classes of facts' values that no comparison tells apart.
 */
export interface Variable {
  readonly fact: FactName;
  readonly code?: string;
  readonly classes: readonly (readonly [FactValue, ...FactValue[]])[];
}

/** Every fact that some comparison reads, as variables: those read most often first. */
export interface FactSpace {
  readonly variables: readonly Variable[];
  readonly indexOf: (comparison: Comparison) => number;
}

const keyOf = ({ fact, value }: Comparison): string =>
  factCatalogue[fact].kind === 'codes' ? `${fact} ${value}` : fact;

const valuesOf = ({ fact, value }: Comparison): readonly FactValue[] => {
  const definition = factCatalogue[fact];
  if (definition.kind === 'boolean') return [false, true];
  return definition.kind === 'code' ? Object.keys(definition.values) : [[], [value as string]];
};

/** The values of a fact in classes, by what all comparisons of it answer. */
const classesOf = (comparisons: readonly [Comparison, ...Comparison[]]): Variable['classes'] => {
  const classes = new Map<string, [FactValue, ...FactValue[]]>();
  for (const value of valuesOf(comparisons[0])) {
    const answers = comparisons.map((one) => Number(operators[one.operator](value, one.value))).join('');
    const others = classes.get(answers);
    if (others === undefined) classes.set(answers, [value]);
    else others.push(value);
  }
  return [...classes.values()];
};

const variableOf = (comparisons: readonly [Comparison, ...Comparison[]]): Variable => {
  const [{ fact, value }] = comparisons;
  const classes = classesOf(comparisons);
  return factCatalogue[fact].kind === 'codes' ? { fact, code: value as string, classes } : { fact, classes };
};

/** The space of all facts that `comparisons` read. */
export const factSpace = (comparisons: readonly Comparison[]): FactSpace => {
  const groups = new Map<string, [Comparison, ...Comparison[]]>();
  for (const comparison of comparisons) {
    const group = groups.get(keyOf(comparison));
    if (group === undefined) groups.set(keyOf(comparison), [comparison]);
    else group.push(comparison);
  }
  const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const indexes = new Map(ordered.map(([key], index) => [key, index]));
  return {
    variables: ordered.map(([, group]) => variableOf(group)),
    indexOf: (comparison) => indexes.get(keyOf(comparison)) as number,
  };
};

/** How many values of its fact each class of each variable stands for. */
export const weightsOf = ({ variables }: FactSpace): readonly (readonly number[])[] =>
  variables.map(({ classes }) => classes.map((values) => values.length));
