import type { FactValue } from '../../domain/facts/index.ts';

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
