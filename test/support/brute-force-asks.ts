import {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
  factNames,
} from '../../src/domain/facts/catalogue.ts';
import { evaluate, type RuleSet } from '../../src/rules/index.ts';

/** Every value of a fact there is; of a set of codes every subset. */
export const allValues = (name: FactName): readonly FactValue[] => {
  const definition = factCatalogue[name];
  if (definition.kind === 'boolean') return [true, false];
  const codes = Object.keys(definition.values);
  return definition.kind === 'code'
    ? codes
    : Array.from({ length: 2 ** codes.length }, (_, bits) => codes.filter((_, i) => (bits >> i) & 1));
};

/** The facts with every combination of values of some more. */
export function* withEvery(facts: Facts, [name, ...others]: readonly FactName[]): Generator<Facts> {
  if (name === undefined) yield facts;
  else for (const value of allValues(name)) yield* withEvery({ ...facts, [name]: value }, others);
}

const settles = (set: RuleSet, facts: Facts, names: readonly FactName[]): boolean => {
  for (const one of withEvery(facts, names)) if (evaluate(set, one).doubt === 'unknown-facts') return false;
  return true;
};

function* choices(names: readonly FactName[], size: number): Generator<readonly FactName[]> {
  if (size === 0) yield [];
  else
    for (const [i, name] of names.entries())
      for (const rest of choices(names.slice(i + 1), size - 1)) yield [name, ...rest];
}

/** The smallest set of unknown facts among some that settles a matter, found by trying them all. */
export const smallestByTrying = (
  set: RuleSet,
  facts: Facts,
  among: readonly FactName[],
): readonly FactName[] => {
  const unknown = factNames.filter((name) => among.includes(name) && facts[name] === undefined);
  for (let size = 0; size <= unknown.length; size += 1)
    for (const names of choices(unknown, size)) if (settles(set, facts, names)) return names;
  throw new Error('nothing settles the matter, not even all facts');
};
