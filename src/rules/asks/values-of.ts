import { type FactName, type FactValue, factCatalogue } from '../../domain/facts/catalogue.ts';

/** Every value a fact can be given in an answer; of a set of codes, none and each one alone. */
export const valuesOf = (name: FactName): readonly FactValue[] => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean') return [true, false];
  const codes = Object.keys(definition.values);
  return definition.kind === 'code' ? codes : [[], ...codes.map((code) => [code])];
};
