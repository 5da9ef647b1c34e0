import * as z from 'zod';
import { type FactName, type Facts, factCatalogue, factNames } from './catalogue.ts';

const schemaOf = (name: FactName): z.ZodType => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean') return z.boolean().nullable();
  const code = z.enum(Object.keys(definition.values) as [string, ...string[]]);
  return definition.kind === 'code' ? code.nullable() : z.array(code).nullable();
};

/** The facts a determination used, every one of the catalogue; `null` says that it was unknown. */
export const recordedFacts: z.ZodType<RecordedFacts> = z
  .strictObject(
    Object.fromEntries(factNames.map((name) => [name, schemaOf(name)])) as Record<FactName, z.ZodType>,
  )
  .meta({ id: 'RecordedFacts' });

export type RecordedFacts = Readonly<Record<FactName, unknown>>;

export const recordFacts = (facts: Facts): RecordedFacts => {
  const recorded: Record<string, unknown> = {};
  for (const name of factNames) recorded[name] = facts[name] ?? null;
  return recorded as RecordedFacts;
};

export const factsOf = (recorded: RecordedFacts): Facts =>
  Object.fromEntries(Object.entries(recorded).filter(([, value]) => value !== null)) as Facts;
