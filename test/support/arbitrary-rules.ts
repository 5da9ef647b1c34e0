import fc from 'fast-check';
import {
  type FactName,
  type Facts,
  type FactValue,
  factCatalogue,
  factNames,
} from '../../src/domain/facts/catalogue.ts';
import { receiverKinds } from '../../src/domain/receivers/receiver-kinds.ts';
import {
  type Comparison,
  type Condition,
  type Effect,
  type Group,
  operatorsFor,
  type Rule,
  type RuleSet,
  takesList,
} from '../../src/rules/index.ts';

/** Random rule sets that the schema accepts, and random facts, directed by the types of the catalogue. */

const codesOf = (name: FactName): readonly string[] => {
  const definition = factCatalogue[name];
  return definition.kind === 'boolean' ? [] : Object.keys(definition.values);
};

/** A value that a person may give to a fact. */
export const arbitraryValue = (name: FactName): fc.Arbitrary<FactValue> => {
  const { kind } = factCatalogue[name];
  if (kind === 'boolean') return fc.boolean();
  return kind === 'code'
    ? fc.constantFrom(...codesOf(name))
    : fc
        .subarray([...codesOf(name)])
        .chain((codes) => fc.shuffledSubarray(codes, { minLength: codes.length }));
};

const arbitraryLiteral = (name: FactName, list: boolean): fc.Arbitrary<FactValue> => {
  if (factCatalogue[name].kind === 'boolean') return fc.boolean();
  const codes = [...codesOf(name)];
  return list ? fc.shuffledSubarray(codes, { minLength: 1 }) : fc.constantFrom(...codes);
};

/** A comparison of one fact, every operator that its kind allows as likely as another. */
export const arbitraryComparison = (name: FactName): fc.Arbitrary<Comparison> =>
  fc
    .constantFrom(...operatorsFor[factCatalogue[name].kind])
    .chain((operator) =>
      arbitraryLiteral(name, takesList(operator)).map((value) => ({ fact: name, operator, value })),
    );

/** A condition over some facts and the named conditions that are there already. */
export const arbitraryCondition = (
  names: readonly FactName[],
  named: readonly string[],
  depth: number,
): fc.Arbitrary<Condition> => {
  const comparison = fc.constantFrom(...names).chain(arbitraryComparison);
  return depth === 0
    ? comparison
    : fc.oneof(
        { weight: 4, arbitrary: comparison },
        { weight: 3, arbitrary: arbitraryGroup(names, named, depth) },
      );
};

/** A group: what a rule and a named condition start with. */
export const arbitraryGroup = (
  names: readonly FactName[],
  named: readonly string[],
  depth: number,
): fc.Arbitrary<Group> => {
  const inner = arbitraryCondition(names, named, depth - 1);
  const members = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: members.map((all) => ({ all })) },
    { weight: 4, arbitrary: members.map((any) => ({ any })) },
    { weight: 2, arbitrary: inner.map((not) => ({ not })) },
    ...(named.length === 0
      ? []
      : [{ weight: 3, arbitrary: fc.constantFrom(...named).map((condition) => ({ condition })) }]),
  );
};

const arbitraryEffect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Effect>({ type: 'in-scope' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...receiverKinds.slice(0, 3))
      .map((to): Effect => ({ type: 'referral', params: { to } })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Effect>({ type: 'undetermined', params: { ask: { 'zh-CN': '？', en: '?' } } }),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('urgent', 'late', 'priority')
      .map((name): Effect => ({ type: 'label', params: { name } })),
  },
);

interface Draft {
  readonly conditions: Group;
  readonly event: Effect;
  /** Whether the rule is in the group of the block of rules around it. */
  readonly grouped: boolean;
  /** Which before it the rule defeats: some rules, all others that answer otherwise, all groups. */
  readonly defeats: 'nothing' | 'some' | 'others' | 'groups';
  readonly chosen: number;
}

/** Rules come in blocks of this size; those of a block that are in a group are in the same one. */
const blockSize = 3;
const groupOf = (i: number): string => `group-${Math.floor(i / blockSize)}`;
const ruleName = (i: number): string => `rule-${i}`;

const answerOf = ({ event }: Draft): string => (event.type === 'referral' ? event.params.to : event.type);

/** Only rules before it, and groups all of whose rules are before it: so no rule defeats itself by any way. */
const exceptionsOf = (drafts: readonly Draft[], i: number): readonly string[] => {
  const { defeats, chosen } = drafts[i] as Draft;
  const before = drafts.slice(0, i);
  if (defeats === 'some') return before.flatMap((_, j) => ((chosen >> j) & 1 ? [ruleName(j)] : []));
  if (defeats === 'others')
    return before.flatMap((one, j) => (answerOf(one) === answerOf(drafts[i] as Draft) ? [] : [ruleName(j)]));
  const block = Math.floor(i / blockSize) * blockSize;
  const groups = before.slice(0, block).flatMap((one, j) => (one.grouped ? [groupOf(j)] : []));
  return defeats === 'groups' ? [...new Set(groups)] : [];
};

const ruleOf = (drafts: readonly Draft[], { conditions, event, grouped }: Draft, i: number): Rule => {
  const exceptionTo = exceptionsOf(drafts, i);
  return {
    name: ruleName(i),
    ...(grouped ? { group: groupOf(i) } : {}),
    cites: [{ source: 'nowhere', clause: '1', verified: false }],
    because: { 'zh-CN': '测试', en: 'a test' },
    conditions,
    event,
    ...(exceptionTo.length > 0 ? { exceptionTo: [...exceptionTo] } : {}),
  };
};

/** A rule set around some conditions and rules. */
export const ruleSetAround = (
  conditions: Readonly<Record<string, Group>>,
  rules: readonly Rule[],
): RuleSet => ({
  kind: 'rule-set',
  id: 'random',
  version: '1',
  title: { 'zh-CN': '随机规则集', en: 'a random rule set' },
  sources: { nowhere: { title: { 'zh-CN': '无', en: 'nowhere' }, verified: false } },
  effective: { from: '2024-01-01T00:00:00+08:00' },
  conditions,
  rules: [...rules],
  cases: [],
});

const arbitraryDraft = (names: readonly FactName[], named: readonly string[]): fc.Arbitrary<Draft> =>
  fc.record({
    conditions: arbitraryGroup(names, named, 3),
    event: arbitraryEffect,
    grouped: fc.boolean(),
    defeats: fc.constantFrom('nothing', 'some', 'others', 'others', 'groups'),
    chosen: fc.nat({ max: 0xffff }),
  });

const namedConditions = (names: readonly FactName[]): fc.Arbitrary<Readonly<Record<string, Group>>> => {
  const known = ['first', 'second', 'third'];
  return fc
    .tuple(...known.map((_, i) => arbitraryGroup(names, known.slice(0, i), 2)))
    .map((groups) => Object.fromEntries(groups.map((one, i) => [known[i] as string, one])));
};

export interface Sizes {
  /** Facts that the rules speak of. */
  readonly facts?: number;
  readonly minRules?: number;
  readonly rules?: number;
}

/** The facts that a rule set speaks of, and the rule set. */
export interface Drawn {
  readonly names: readonly FactName[];
  readonly set: RuleSet;
}

/** A few facts of the catalogue; those with codes as often as yes-or-no facts, of which there are more. */
const arbitraryNames = (most: number): fc.Arbitrary<readonly FactName[]> => {
  const [flags, codes] = [true, false].map((flag) =>
    factNames.filter((name) => (factCatalogue[name].kind === 'boolean') === flag),
  ) as [FactName[], FactName[]];
  const half = Math.floor(most / 2);
  return fc
    .tuple(
      fc.subarray(flags, { minLength: 1, maxLength: most - half }),
      fc.subarray(codes, { minLength: half > 0 ? 1 : 0, maxLength: half }),
    )
    .map((names) => names.flat());
};

/** A rule set that speaks of a few facts of the catalogue. */
export const arbitraryRuleSet = ({ facts = 6, minRules = 1, rules = 12 }: Sizes = {}): fc.Arbitrary<Drawn> =>
  arbitraryNames(facts).chain((names) =>
    namedConditions(names).chain((conditions) =>
      fc
        .array(arbitraryDraft(names, Object.keys(conditions)), { minLength: minRules, maxLength: rules })
        .map((drafts) => ({
          names,
          set: ruleSetAround(
            conditions,
            drafts.map((draft, i) => ruleOf(drafts, draft, i)),
          ),
        })),
    ),
  );

/** Facts that say nothing of a fact with this probability in percent. */
const arbitraryFacts = (names: readonly FactName[], unknown: number): fc.Arbitrary<Facts> =>
  fc
    .tuple(
      ...names.map((name) =>
        fc.oneof(
          { weight: 100 - unknown, arbitrary: arbitraryValue(name).map((value) => [[name, value]] as const) },
          { weight: unknown, arbitrary: fc.constant([] as const) },
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries.flat()) as Facts);

/** Every fact of the list is known. */
export const completeFacts = (names: readonly FactName[]): fc.Arbitrary<Facts> => arbitraryFacts(names, 0);

/** A third of the facts are unknown. */
export const partialFacts = (names: readonly FactName[]): fc.Arbitrary<Facts> => arbitraryFacts(names, 33);
