import { factCatalogue } from '../../../domain/facts/catalogue.ts';
import type { Comparison } from '../../schema/comparison.ts';
import type { Operator } from '../../schema/operators.ts';

/** What a comparison asks of one thing that has finitely many values: a fact, or a code being in a list. */
export interface Constraint {
  readonly subject: string;
  /** The values that meet it, of `of` values that there are. */
  readonly values: ReadonlySet<string>;
  readonly of: number;
}

const bothWays: readonly string[] = ['true', 'false'];

const negative: ReadonlySet<Operator> = new Set(['notEqual', 'notIn', 'doesNotContain']);

export const isNegative = (operator: Operator): boolean => negative.has(operator);

const complement = (values: Iterable<string>, all: readonly string[]): ReadonlySet<string> => {
  const without = new Set(values);
  return new Set(all.filter((value) => !without.has(value)));
};

const constraint = (
  subject: string,
  listed: readonly string[],
  all: readonly string[],
  isTrue: boolean,
): Constraint => ({
  subject,
  values: isTrue ? new Set(listed) : complement(listed, all),
  of: all.length,
});

/** The constraint that a comparison is, or that its negation is. */
export const constraintOf = ({ fact, operator, value }: Comparison, isTrue: boolean): Constraint => {
  const definition = factCatalogue[fact];
  const asListed = isNegative(operator) !== isTrue;
  if (definition.kind === 'codes')
    return constraint(`${fact} ∋ ${String(value)}`, ['true'], bothWays, asListed);
  const all = definition.kind === 'boolean' ? bothWays : Object.keys(definition.values);
  return constraint(fact, [value].flat().map(String), all, asListed);
};

/** That a named condition is true, or is false. */
export const namedConstraint = (name: string, isTrue: boolean): Constraint =>
  constraint(`condition ${name}`, ['true'], bothWays, isTrue);
