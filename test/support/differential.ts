import fc from 'fast-check';
import { expect } from 'vitest';
import { type Facts, factCatalogue } from '../../src/domain/facts/catalogue.ts';
import { comparisonsIn, compile, evaluate, type RuleSet } from '../../src/rules/index.ts';
import { arbitraryRuleSet, completeFacts, type Drawn, partialFacts } from './arbitrary-rules.ts';
import { conditionsOnly, stockJudgement } from './stock-engine.ts';

/** What a run of comparisons has gone through. */
export interface Tally {
  /** One for each condition of a rule under one set of facts, judged by both sides. */
  cases: number;
  /** Verdicts under complete facts by outcome. */
  readonly outcomes: Map<string, number>;
  /** Comparisons that were decided, by operator and kind of fact: `contains codes`. */
  readonly operators: Map<string, number>;
}

export const newTally = (): Tally => ({ cases: 0, outcomes: new Map(), operators: new Map() });

const count = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const countOperators = (set: RuleSet, tally: Tally, by: number): void => {
  for (const { conditions } of set.rules)
    for (const { operator, fact } of comparisonsIn(conditions))
      count(tally.operators, `${operator} ${factCatalogue[fact].kind}`, by);
};

/** A rule set with so many complete and so many partial sets of facts. */
export const drawnWithFacts = (complete: number, partial: number) =>
  arbitraryRuleSet({ minRules: 8 }).chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      complete: fc.array(completeFacts(drawn.names), { minLength: complete, maxLength: complete }),
      partial: fc.array(partialFacts(drawn.names), { minLength: partial, maxLength: partial }),
    }),
  );

/** The compiled evaluator gives the verdict of the definition. */
export const agreesWithDefinition = ({ set }: Drawn, list: readonly Facts[]): void => {
  const { evaluate: fast } = compile(set);
  for (const facts of list) expect(fast(facts)).toStrictEqual(evaluate(set, facts));
};

/** The compiled evaluator finds the same rules true as json-rules-engine does, on complete facts. */
export const agreesWithStockEngine = async (
  { set }: Drawn,
  list: readonly Facts[],
  tally: Tally,
): Promise<void> => {
  const judge = stockJudgement(set);
  const plain = compile(conditionsOnly(set));
  const whole = compile(set);
  for (const facts of list) {
    expect(plain.evaluate(facts).grounds).toStrictEqual(await judge(facts));
    tally.cases += set.rules.length;
    count(tally.outcomes, whole.decide(facts).outcome, 1);
  }
  countOperators(set, tally, list.length);
};

export const share = ({ outcomes }: Tally, outcome: string): number => {
  const all = [...outcomes.values()].reduce((sum, one) => sum + one, 0);
  return (outcomes.get(outcome) ?? 0) / all;
};

/** Every operator with every kind of fact that it fits. */
export const everyPair: readonly string[] = [
  'contains codes',
  'doesNotContain codes',
  'equal boolean',
  'equal code',
  'in code',
  'notEqual boolean',
  'notEqual code',
  'notIn code',
];
