import type { Ask } from '../../domain/determination/determination.ts';
import { type Facts, factNames } from '../../domain/facts/catalogue.ts';
import type { Verdict } from '../../rules/evaluate/verdict.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { type Means, ownMeans } from '../determine.ts';

/** What the rules say of some facts. */
interface Judged {
  readonly verdict: Verdict;
  asks?: readonly Ask[];
}

/** How many combinations of facts are remembered for each rule set; one more, and all are forgotten. */
const most = 50_000;

/** Facts that are equal have equal keys, and others have others. */
const keyOf = (facts: Facts): string => {
  let key = '';
  for (const name of factNames) {
    const value = facts[name];
    key += value === undefined ? '?' : value === true ? '1' : value === false ? '0' : `${value}`;
    key += '|';
  }
  return key;
};

const known = new WeakMap<RuleSet, Map<string, Judged>>();

const judgedBy = (ruleSet: RuleSet, facts: Facts): Judged => {
  const judged = known.get(ruleSet) ?? new Map<string, Judged>();
  known.set(ruleSet, judged);
  const key = keyOf(facts);
  const before = judged.get(key);
  if (before !== undefined) return before;
  if (judged.size >= most) judged.clear();
  const now: Judged = { verdict: ownMeans.judge(ruleSet, facts) };
  judged.set(key, now);
  return now;
};

/**
 * guanxia's own means, which remember: many matters have the same facts, and what the rules say of them, and
 * what is to be asked, follows from these and the rule set alone.
 */
export const rememberingMeans: Means = {
  ...ownMeans,
  judge: (ruleSet, facts) => judgedBy(ruleSet, facts).verdict,
  asks: (ruleSet, facts, verdict) => {
    const judged = judgedBy(ruleSet, facts);
    judged.asks ??= ownMeans.asks(ruleSet, facts, verdict);
    return judged.asks;
  },
};
