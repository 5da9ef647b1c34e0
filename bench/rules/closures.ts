import type { Facts } from '../../src/domain/facts/catalogue.ts';
import type { Truth } from '../../src/domain/truth.ts';
import { type Condition, operators, type Rule, type RuleSet, type Verdict } from '../../src/rules/index.ts';
import { answerFrom, type Possible } from './answer-from.ts';

type Test = (facts: Readonly<Record<string, never>>) => Truth;

const all =
  (tests: readonly Test[]): Test =>
  (facts) => {
    let truth: Truth = true;
    for (let i = 0; i < tests.length; i += 1) {
      const one = (tests[i] as Test)(facts);
      if (one === false) return false;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };

const any =
  (tests: readonly Test[]): Test =>
  (facts) => {
    let truth: Truth = false;
    for (let i = 0; i < tests.length; i += 1) {
      const one = (tests[i] as Test)(facts);
      if (one === true) return true;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };

const not =
  (test: Test): Test =>
  (facts) => {
    const truth = test(facts);
    return truth === undefined ? undefined : !truth;
  };

/** Conditions as closures, each name resolved once. */
const testsOf = (set: RuleSet): readonly Test[] => {
  const named = new Map<string, Test>();
  const testOf = (condition: Condition): Test => {
    if ('all' in condition) return all(condition.all.map(testOf));
    if ('any' in condition) return any(condition.any.map(testOf));
    if ('not' in condition) return not(testOf(condition.not));
    if ('condition' in condition) {
      const name = condition.condition;
      const test = named.get(name) ?? testOf(set.conditions[name] as Condition);
      named.set(name, test);
      return test;
    }
    const { fact, operator, value } = condition;
    const compare = operators[operator];
    return (facts) => {
      const seen = facts[fact];
      return seen === undefined ? undefined : compare(seen, value);
    };
  };
  return set.rules.map(({ conditions }) => testOf(conditions));
};

/** The usual way to make a rule evaluator fast: every rule's condition as a closure, one after another. */
export const closures = (set: RuleSet): ((facts: Facts) => Verdict) => {
  const tests = testsOf(set);
  return (facts) => {
    const possible: Possible[] = [];
    for (let i = 0; i < tests.length; i += 1) {
      const truth = (tests[i] as Test)(facts as never);
      if (truth !== false) possible.push({ rule: set.rules[i] as Rule, truth });
    }
    return answerFrom(set, possible);
  };
};
