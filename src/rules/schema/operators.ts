import type { FactValue } from '../../domain/facts/catalogue.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';

/** The operators a rule may use, as json-rules-engine defines them, on facts and values of matching type. */
export const operators = {
  equal: (fact: FactValue, value: FactValue): boolean => fact === value,
  notEqual: (fact: FactValue, value: FactValue): boolean => fact !== value,
  in: (fact: FactValue, value: FactValue): boolean => (value as readonly FactValue[]).includes(fact),
  notIn: (fact: FactValue, value: FactValue): boolean => !(value as readonly FactValue[]).includes(fact),
  contains: (fact: FactValue, value: FactValue): boolean => (fact as readonly FactValue[]).includes(value),
  doesNotContain: (fact: FactValue, value: FactValue): boolean =>
    !(fact as readonly FactValue[]).includes(value),
} as const;

export type Operator = keyof typeof operators;

/** The operators that fit each kind of fact. */
export const operatorsFor = {
  boolean: ['equal', 'notEqual'],
  code: ['equal', 'notEqual', 'in', 'notIn'],
  codes: ['contains', 'doesNotContain'],
} as const satisfies Readonly<Record<FactDefinition['kind'], readonly Operator[]>>;

export const operatorNames: readonly Operator[] = Object.keys(operators) as Operator[];

/** Whether the operator compares with a list of values. */
export const takesList = (operator: Operator): boolean => operator === 'in' || operator === 'notIn';
