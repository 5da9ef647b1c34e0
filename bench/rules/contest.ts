import assert from 'node:assert/strict';
import type { Facts } from '../../src/domain/facts/catalogue.ts';
import { compile, evaluate, type Verdict } from '../../src/rules/index.ts';
import type { Side } from '../support/rounds.ts';
import { closures } from './closures.ts';
import { handWritten } from './hand-written.ts';
import { mandateRules, rulesPerMandate } from './mandate-rules.ts';
import { ruleByRule } from './rule-by-rule.ts';
import { stock } from './stock.ts';
import { asFacts, matters, withUnknowns } from './world.ts';
import { zen } from './zen.ts';

type Answer = (facts: Facts) => Verdict;
type LaterAnswer = (facts: Facts) => Promise<Verdict>;

/** Everybody's answers to the same matters under so many rules, checked to be the same. */
export interface Contest {
  readonly rules: number;
  readonly sides: readonly Side[];
}

const atOnce = (name: string, answer: Answer, list: readonly Facts[]): Side => ({
  name,
  pass: () => {
    for (const facts of list) answer(facts);
    return list.length;
  },
});

const later = (name: string, answer: LaterAnswer, list: readonly Facts[]): Side => ({
  name,
  pass: async () => {
    for (const facts of list) await answer(facts);
    return list.length;
  },
});

const agree = (answer: Answer, others: readonly Answer[], list: readonly Facts[]): void => {
  for (const facts of list)
    for (const other of others) assert.deepEqual(other(facts), answer(facts), JSON.stringify(facts));
};

const agreeLater = async (answer: Answer, others: readonly LaterAnswer[], list: readonly Facts[]) => {
  for (const facts of list)
    for (const other of others) assert.deepEqual(await other(facts), answer(facts), JSON.stringify(facts));
};

const number = 1000;

/** How many matters an engine is given that needs long for each. */
const fewFor = (rules: number): number => Math.max(3, Math.round(6000 / rules));

export const contest = async (mandates: number): Promise<Contest> => {
  const rules = mandates * rulesPerMandate;
  const set = mandateRules(mandates);
  const complete = matters(number, mandates);
  const facts = complete.map(asFacts);
  const tenth = withUnknowns(complete, 0.1, ['mandate']).map(asFacts);
  const fifth = withUnknowns(complete, 0.2, ['mandate']).map(asFacts);
  const keyless = withUnknowns(complete, 0.1, []).map((one) => asFacts({ ...one, mandate: undefined }));
  const compiled = compile(set);
  const byHand = handWritten(mandates) as unknown as Answer;
  const ruled = ruleByRule(mandates) as unknown as Answer;
  const closed = closures(set);
  const stocked = stock(set);
  const zenned = await zen(set);
  const few = facts.slice(0, fewFor(rules));
  agree(compiled.evaluate, [byHand, ruled, closed], facts);
  agree(compiled.evaluate, [closed], [...tenth, ...fifth].slice(0, 2 * fewFor(rules) + 200));
  agree(compiled.evaluate, [(one) => evaluate(set, one)], [...few, ...keyless].slice(0, 20));
  await agreeLater(compiled.evaluate, [stocked, ...(zenned === undefined ? [] : [zenned])], few);
  const name = (side: string): string => `${side}, ${rules} rules`;
  return {
    rules,
    sides: [
      atOnce(name('hand-written'), byHand, facts),
      atOnce(name('hand-written, rule by rule'), ruled, facts),
      atOnce(name('guanxia'), compiled.evaluate, facts),
      atOnce(name('guanxia, decision only'), (one) => compiled.decide(one) as Verdict, facts),
      atOnce(name('guanxia, a tenth unknown'), compiled.evaluate, tenth),
      atOnce(name('guanxia, a fifth unknown'), compiled.evaluate, fifth),
      atOnce(name('guanxia, key unknown'), compiled.evaluate, keyless),
      atOnce(name('closures'), closed, facts.slice(0, fewFor(rules) * 10)),
      ...(zenned === undefined ? [] : [later(name('zen-engine'), zenned, few)]),
      later(name('json-rules-engine'), stocked, few),
    ],
  };
};
