import * as z from 'zod';
import { outcome } from '../../domain/determination/determination.ts';
import { type FactName, type Facts, factCatalogue, factNames } from '../../domain/facts/catalogue.ts';
import { receiverKind } from '../../domain/receivers/receiver-kinds.ts';
import { slug } from '../../domain/text.ts';
import { limits } from './limits.ts';

const schemaOf = (name: FactName): z.ZodType => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean') return z.boolean();
  const code = z.enum(Object.keys(definition.values) as [string, ...string[]]);
  return definition.kind === 'code' ? code : z.array(code).max(limits.items);
};

/** Some facts by name; those left out are unknown. */
export const givenFacts = z
  .strictObject(
    Object.fromEntries(factNames.map((name) => [name, schemaOf(name).optional()])) as Record<
      FactName,
      z.ZodOptional<z.ZodType>
    >,
  )
  .meta({ id: 'GivenFacts' }) as z.ZodType<unknown> as z.ZodType<Facts>;

/** A case of a rule set: what is given and exactly what must come out. `asks` lists facts to ask for. */
export const ruleCase = z
  .strictObject({
    name: z.string().min(1).max(200),
    given: givenFacts,
    expect: z.strictObject({
      outcome,
      to: receiverKind.optional(),
      grounds: z.array(slug).max(limits.items),
      labels: z.array(slug).max(limits.items).optional(),
      asks: z
        .array(z.enum(factNames as [FactName, ...FactName[]]))
        .max(limits.items)
        .optional(),
    }),
  })
  .meta({ id: 'RuleCase' });

export type RuleCase = z.infer<typeof ruleCase>;
