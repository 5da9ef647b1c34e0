import {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
} from '../../src/domain/facts/catalogue.ts';
import { type Condition, type Group, operatorsFor, takesList } from '../../src/rules/index.ts';
import { pick, randomFrom } from '../random.ts';
import { compare, hold, inScope, label, refer, rule } from './parts.ts';
import { type BareRule, type SuiteFile, suite } from './suite.ts';

type Random = () => number;

const names: readonly FactName[] = [
  'matter.kind',
  'matter.dangers',
  'matter.field',
  'matter.specific',
  'subject.identified',
  'scope.committee',
];

const codesOf = (name: FactName): readonly string[] => {
  const definition = factCatalogue[name];
  return definition.kind === 'boolean' ? [] : Object.keys(definition.values);
};

const some = <T>(random: Random, list: readonly T[]): readonly T[] => list.filter(() => random() < 0.4);

const comparison = (random: Random): Condition => {
  const fact = pick(random, names);
  const { kind } = factCatalogue[fact];
  const operator = pick(random, operatorsFor[kind]);
  if (kind === 'boolean') return compare(fact, operator, random() < 0.5);
  const codes = codesOf(fact);
  return compare(
    fact,
    operator,
    takesList(operator) ? [pick(random, codes), ...some(random, codes)] : pick(random, codes),
  );
};

const condition = (random: Random, depth: number, named: readonly string[]): Condition =>
  depth === 0 || random() < 0.4 ? comparison(random) : group(random, depth, named);

const group = (random: Random, depth: number, named: readonly string[]): Group => {
  const members = (): readonly Condition[] =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => condition(random, depth - 1, named));
  const kind = random();
  if (kind < 0.4) return { all: members() };
  if (kind < 0.75) return { any: members() };
  return kind < 0.9 || named.length === 0
    ? { not: condition(random, depth - 1, named) }
    : { condition: pick(random, named) };
};

/** Rules may be exceptions to rules before them only, so that none defeats itself. */
const rules = (random: Random, named: readonly string[]): readonly BareRule[] => {
  const list: BareRule[] = [];
  for (let i = 0; i < 6; i += 1) {
    const exceptionTo = some(random, list).map(({ name }) => name);
    const event = pick(random, [inScope, inScope, refer('police'), hold, label('urgent')]);
    list.push(
      rule(`rule-${i}`, group(random, 3, named), event, exceptionTo.length > 0 ? { exceptionTo } : {}),
    );
  }
  return list;
};

const drawnValue = (random: Random, name: FactName): FactValue => {
  const { kind } = factCatalogue[name];
  if (kind === 'boolean') return random() < 0.5;
  return kind === 'code' ? pick(random, codesOf(name)) : some(random, codesOf(name));
};

const facts = (random: Random, unknown: number): Facts =>
  Object.fromEntries(
    names.filter(() => random() >= unknown).map((name) => [name, drawnValue(random, name)]),
  ) as Facts;

const setAndFacts = (seed: number): SuiteFile['suites'][number] => {
  const random = randomFrom(seed);
  const conditions = { base: group(random, 2, []), derived: group(random, 2, ['base']) };
  const list = Array.from({ length: 10 }, (_, i) => facts(random, i < 4 ? 0 : 0.3));
  return suite(`seed ${seed}`, { conditions, rules: rules(random, ['base', 'derived']) }, list);
};

export const randomFile: SuiteFile = {
  format: 'guanxia-conformance/1',
  about: 'Rule sets and facts drawn from seeds.',
  suites: Array.from({ length: 30 }, (_, i) => setAndFacts(i + 1)),
};
