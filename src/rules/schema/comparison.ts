import * as z from 'zod';
import { type FactName, type FactValue, factCatalogue, factNames } from '../../domain/facts/catalogue.ts';
import { limits } from './limits.ts';
import type { Operator } from './operators.ts';

/** One comparison of a fact with a literal. */
export interface Comparison {
  readonly fact: FactName;
  readonly operator: Operator;
  readonly value: FactValue;
}

const comparing = (name: FactName, operator: [Operator, ...Operator[]], value: z.ZodType) =>
  z.strictObject({ fact: z.literal(name), operator: z.enum(operator), value });

const comparisonsOf = (name: FactName) => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean')
    return z.discriminatedUnion('operator', [comparing(name, ['equal', 'notEqual'], z.boolean())]);
  const code = z.enum(Object.keys(definition.values) as [string, ...string[]]);
  if (definition.kind === 'codes')
    return z.discriminatedUnion('operator', [comparing(name, ['contains', 'doesNotContain'], code)]);
  return z.discriminatedUnion('operator', [
    comparing(name, ['equal', 'notEqual'], code),
    comparing(name, ['in', 'notIn'], z.array(code).min(1).max(limits.items)),
  ]);
};

const [first, ...others] = factNames.map(comparisonsOf);

/** A comparison whose operator and value fit the type of its fact. */
export const comparison = z
  .discriminatedUnion('fact', [first as NonNullable<typeof first>, ...others])
  .meta({ id: 'Comparison' }) as unknown as z.ZodType<Comparison>;
