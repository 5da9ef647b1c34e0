import { factCatalogue } from '../../../domain/facts/catalogue.ts';
import type { JsonPath } from '../../../json/pointer.ts';
import type { Comparison } from '../../schema/comparison.ts';
import type { Condition } from '../../schema/condition.ts';
import type { Operator } from '../../schema/operators.ts';
import type { RuleSet } from '../../schema/rule-set.ts';
import { type Part, partsWithPaths, removableParts } from '../model/edit.ts';
import { type Mutant, mutant } from './mutant.ts';

const opposite: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};

const codesOf = ({ fact }: Comparison): readonly string[] => {
  const definition = factCatalogue[fact];
  return definition.kind === 'boolean' ? [] : Object.keys(definition.values);
};

/** The other values that a comparison could name by mistake; of a list, one too few and one too many. */
const otherValues = (comparison: Comparison): readonly (string | readonly string[])[] => {
  const { value } = comparison;
  const others = codesOf(comparison);
  if (!Array.isArray(value)) return others.filter((code) => code !== value);
  const fewer = value.length === 1 ? [] : value.map((code) => value.filter((one) => one !== code));
  return [...fewer, ...others.filter((code) => !value.includes(code)).map((code) => [...value, code])];
};

const comparisonMutants = (set: RuleSet, path: JsonPath, comparison: Comparison): readonly Mutant[] => [
  mutant(set, 'comparison-negated', path, { ...comparison, operator: opposite[comparison.operator] }),
  ...otherValues(comparison).map((value) => mutant(set, 'value-changed', path, { ...comparison, value })),
];

const groupMutants = (set: RuleSet, path: JsonPath, condition: Condition): readonly Mutant[] => {
  if ('all' in condition && condition.all.length > 1)
    return [mutant(set, 'group-changed', path, { any: condition.all })];
  if ('any' in condition && condition.any.length > 1)
    return [mutant(set, 'group-changed', path, { all: condition.any })];
  return 'not' in condition ? [mutant(set, 'group-changed', path, { all: [condition.not] })] : [];
};

const partMutants = (set: RuleSet, path: JsonPath, condition: Condition): readonly Mutant[] => {
  if ('fact' in condition) return comparisonMutants(set, path, condition);
  if (!('condition' in condition)) return groupMutants(set, path, condition);
  return Object.keys(set.conditions)
    .filter((name) => name !== condition.condition)
    .map((name) => mutant(set, 'reference-changed', path, { condition: name }));
};

const places = (set: RuleSet): readonly Part[] => [
  ...set.rules.map(({ conditions }, i) => ({ path: ['rules', i, 'conditions'], condition: conditions })),
  ...Object.entries(set.conditions).map(([name, condition]) => ({ path: ['conditions', name], condition })),
];

/** Every condition removed, negated, or with another value, group or reference, each by itself. */
export const conditionMutants = (set: RuleSet): readonly Mutant[] =>
  places(set).flatMap(({ path: at, condition: whole }) => [
    ...removableParts(whole).map(({ path }) => mutant(set, 'condition-removed', [...at, ...path])),
    ...partsWithPaths(whole).flatMap(({ path, condition }) => partMutants(set, [...at, ...path], condition)),
  ]);
