import fc from 'fast-check';
import {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
  factNames,
} from '../../../src/domain/facts/catalogue.ts';
import { receiverKinds } from '../../../src/domain/receivers/receiver-kinds.ts';
import type { Comparison, Condition, Effect, Group, Rule, RuleSet } from '../../../src/rules/index.ts';
import type { Impossible } from '../../../src/rules/prove/constraints.ts';

const text = { 'zh-CN': '甲', en: 'a' };

const codesOf = (name: FactName): readonly string[] => {
  const definition = factCatalogue[name];
  return definition.kind === 'boolean' ? [] : Object.keys(definition.values);
};

const comparisonOf = (fact: FactName): fc.Arbitrary<Comparison> => {
  const { kind } = factCatalogue[fact];
  const is = fc.constantFrom('equal' as const, 'notEqual' as const);
  if (kind === 'boolean') return fc.record({ fact: fc.constant(fact), operator: is, value: fc.boolean() });
  const code = fc.constantFrom(...codesOf(fact));
  if (kind === 'codes') {
    const has = fc.constantFrom('contains' as const, 'doesNotContain' as const);
    return fc.record({ fact: fc.constant(fact), operator: has, value: code });
  }
  const among = fc.constantFrom('in' as const, 'notIn' as const);
  const some = fc.subarray([...codesOf(fact)], { minLength: 1 });
  return fc.oneof(
    fc.record({ fact: fc.constant(fact), operator: is, value: code }),
    fc.record({ fact: fc.constant(fact), operator: among, value: some }),
  );
};

/** Groups of conditions on `facts`, which may refer to named conditions. */
const groups = (facts: readonly FactName[], named: readonly string[]): fc.Arbitrary<Group> => {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...facts).chain(comparisonOf) },
    ...(named.length === 0
      ? []
      : [{ weight: 2, arbitrary: fc.record({ condition: fc.constantFrom(...named) }) }]),
  );
  const { group } = fc.letrec<{ condition: Condition; group: Group }>((tie) => ({
    condition: fc.oneof({ maxDepth: 2 }, { weight: 3, arbitrary: leaf }, tie('group')),
    group: fc.oneof(
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));
  return group;
};

const effects: fc.Arbitrary<Effect> = fc.oneof(
  fc.constant<Effect>({ type: 'in-scope' }),
  fc.constantFrom(...receiverKinds.slice(0, 2)).map((to): Effect => ({ type: 'referral', params: { to } })),
  fc.constant<Effect>({ type: 'undetermined', params: { ask: text } }),
  fc.constantFrom('one', 'two').map((name): Effect => ({ type: 'label', params: { name } })),
);

const ruleOf = (facts: readonly FactName[], i: number, named: readonly string[]): fc.Arbitrary<Rule> =>
  fc
    .record({
      conditions: groups(facts, named),
      event: effects,
      group: fc.option(fc.constantFrom('group-a', 'group-b'), { nil: undefined }),
      // Only earlier rules, so that exceptions never run in a circle.
      defeats:
        i === 0 ? fc.constant<string[]>([]) : fc.subarray(Array.from({ length: i }, (_, j) => `rule-${j}`)),
    })
    .map(({ conditions, event, group, defeats }) => ({
      name: `rule-${i}`,
      ...(group !== undefined && { group }),
      cites: [{ source: 'text', clause: '1', verified: false }],
      because: text,
      conditions,
      event,
      ...(defeats.length > 0 && { exceptionTo: defeats }),
    }));

const envelope = {
  kind: 'rule-set',
  id: 'random',
  version: '1',
  title: text,
  sources: { text: { title: text, verified: false } },
  effective: { from: '2024-01-01T00:00:00+08:00' },
  cases: [],
} as const;

/** Rule sets of up to `most` rules on `facts`. */
export const randomSets = (facts: readonly FactName[], most: number): fc.Arbitrary<RuleSet> =>
  fc
    .record({
      first: groups(facts, []),
      second: groups(facts, ['first']),
      size: fc.integer({ min: 1, max: most }),
    })
    .chain(({ first, second, size }) =>
      fc
        .tuple(...Array.from({ length: size }, (_, i) => ruleOf(facts, i, ['first', 'second'])))
        .map((rules) => ({ ...envelope, conditions: { first, second }, rules }) as unknown as RuleSet),
    );

/** A constraint on `facts`, or none. */
export const randomConstraints = (facts: readonly FactName[]): fc.Arbitrary<readonly Impossible[]> =>
  fc.array(
    groups(facts, []).map((condition) => ({ name: 'constraint', because: text, condition })),
    { maxLength: 1 },
  );

const subsets = ([code, ...others]: readonly string[]): readonly (readonly string[])[] =>
  code === undefined ? [[]] : subsets(others).flatMap((set) => [set, [code, ...set]]);

/** Every value that a fact can have. */
export const allValues = (name: FactName): readonly FactValue[] => {
  const { kind } = factCatalogue[name];
  if (kind === 'boolean') return [false, true];
  return kind === 'code' ? codesOf(name) : subsets(codesOf(name));
};

/** Every combination of the values of `facts`. */
export const allFacts = (facts: readonly FactName[]): readonly Facts[] =>
  facts.reduce<readonly Facts[]>(
    (sofar, name) =>
      sofar.flatMap((before) => allValues(name).map((value) => ({ ...before, [name]: value }))),
    [{}],
  );

const anyValue = (name: FactName): fc.Arbitrary<FactValue> => {
  const { kind } = factCatalogue[name];
  return kind === 'codes' ? fc.subarray([...codesOf(name)]) : fc.constantFrom(...allValues(name));
};

/** Facts, some of them unknown. */
export const randomFacts = (known: 'all' | 'some'): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        factNames.map((name) => [
          name,
          known === 'all' ? anyValue(name) : fc.option(anyValue(name), { nil: undefined }),
        ]),
      ),
    )
    .map(
      (facts) =>
        Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts,
    );
