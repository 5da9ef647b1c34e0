import type { Facts } from '../../src/domain/facts/catalogue.ts';
import { truthsOf } from '../../src/rules/evaluate/truth-of.ts';
import { evaluate, type Rule, type RuleSet, type Verdict } from '../../src/rules/index.ts';

/** A rule as far as it bears on a verdict. */
export type BareRule = Pick<Rule, 'name' | 'group' | 'conditions' | 'event' | 'exceptionTo'>;

/** A rule set as far as it bears on verdicts. */
export interface BareRuleSet {
  readonly conditions: RuleSet['conditions'];
  readonly rules: readonly BareRule[];
}

/** Facts, and what must come of them. */
export interface SuiteCase {
  readonly facts: Facts;
  /** For each rule whether its conditions hold; `null` is unknown. */
  readonly truths: readonly (boolean | null)[];
  readonly verdict: Verdict;
}

/** A file of the suite: rule sets, each with cases. */
export interface SuiteFile {
  readonly format: 'guanxia-conformance/1';
  readonly about: string;
  readonly suites: readonly (BareRuleSet & {
    readonly about: string;
    readonly cases: readonly SuiteCase[];
  })[];
}

/** A whole rule set around a bare one, for evaluators that want one. */
export const wholeRuleSet = ({ conditions, rules }: BareRuleSet): RuleSet => ({
  kind: 'rule-set',
  id: 'conformance',
  version: '1',
  title: { 'zh-CN': '一致性测试', en: 'conformance' },
  sources: { none: { title: { 'zh-CN': '无', en: 'none' }, verified: false } },
  effective: { from: '2024-01-01T00:00:00+08:00' },
  conditions,
  rules: rules.map((rule) => ({
    ...rule,
    cites: [{ source: 'none', clause: '1', verified: false }],
    because: { 'zh-CN': '测试', en: 'a test' },
  })),
  cases: [],
});

const caseOf = (set: RuleSet, facts: Facts): SuiteCase => ({
  facts,
  truths: truthsOf(set, facts).map((truth) => truth ?? null),
  verdict: evaluate(set, facts),
});

/** A rule set under each of some facts, with what the definition makes of them. */
export const suite = (
  about: string,
  set: BareRuleSet,
  facts: readonly Facts[],
): SuiteFile['suites'][number] => {
  const whole = wholeRuleSet(set);
  return { about, ...set, cases: facts.map((one) => caseOf(whole, one)) };
};
