import { type FactName, factCatalogue, factNames } from '../../../src/domain/facts/catalogue.ts';
import { receiverKinds } from '../../../src/domain/receivers/receiver-kinds.ts';
import type { Comparison, Effect, Rule, RuleSet } from '../../../src/rules/index.ts';

/** Facts that one set of rules reads; no set reads all there are. */
const facts: readonly FactName[] = factNames.filter(
  (name) =>
    !/^(?:scope\.(?:key-personnel|managed|section|other)|matter\.(?:in-|excl|time|pers|aff|prior-|right|minor))/.test(
      name,
    ),
);
const receivers = receiverKinds.slice(0, 14);

const text = { 'zh-CN': '甲', en: 'a' };

/** Numbers that look random and are the same every time. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
};

const comparison = (fact: FactName, next: (below: number) => number): Comparison => {
  const definition = factCatalogue[fact];
  if (definition.kind === 'boolean') return { fact, operator: 'equal', value: next(2) === 1 };
  const codes = Object.keys(definition.values);
  const value = codes[next(codes.length)] as string;
  return { fact, operator: definition.kind === 'codes' ? 'contains' : 'equal', value };
};

/** A rule set of `size` rules as people write them: three to six comparisons each, and now and then an exception. */
export const manyRules = (size: number, seed = 1): RuleSet => {
  const next = numbers(seed);
  const effects: readonly Effect[] = [
    { type: 'in-scope' },
    ...receivers.map((to): Effect => ({ type: 'referral', params: { to } })),
  ];
  const rules = Array.from(
    { length: size },
    (_, i): Rule => ({
      name: `rule-${i}`,
      cites: [{ source: 'text', clause: '1', verified: false }],
      because: text,
      conditions: {
        all: Array.from({ length: 3 + next(4) }, () =>
          comparison(facts[next(facts.length)] as FactName, next),
        ),
      },
      event: effects[next(effects.length)] as Effect,
      ...(i > 0 && next(3) === 0 && { exceptionTo: [`rule-${next(i)}`] }),
    }),
  );
  return {
    kind: 'rule-set',
    id: 'many',
    version: '1',
    title: text,
    sources: { text: { title: text, verified: false } },
    effective: { from: '2024-01-01T00:00:00+08:00' },
    conditions: {},
    rules,
    cases: [],
  };
};
