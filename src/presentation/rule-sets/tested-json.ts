import { documentHash as hashDocument } from '../../app/documents/document-hash.ts';
import type { CaseResult } from '../../rules/cases.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { explanationJson } from '../explanation/explanation-json.ts';
import type { RulesTestOutput } from '../schemas/rules-test.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { casesByRule, hasFailed, percentReached, type TestedSet } from './tested-set.ts';

type SetJson = RulesTestOutput['sets'][number];

const caseJson = (set: RuleSet, result: CaseResult): SetJson['cases'][number] => {
  const { outcome, to } = result.verdict;
  return {
    name: result.case.name,
    passed: !hasFailed(result),
    outcome,
    ...(to !== undefined && { to }),
    mismatches: result.mismatches.map(({ what, expected, actual }) => ({
      what,
      expected: [...expected],
      actual: [...actual],
    })),
    ...(hasFailed(result) && { explanation: explanationJson(set, result.case.given) }),
  };
};

const setJson = (tested: TestedSet): SetJson => {
  const { file, set, results, coverage } = tested;
  const cases = casesByRule(tested);
  return {
    file,
    ruleSet: { id: set.id, version: set.version, hash: hashDocument(set) },
    cases: results.map((result) => caseJson(set, result)),
    percentReached: percentReached(tested),
    rules: coverage.rules.map((rule) => ({
      name: rule.name,
      cases: cases.get(rule.name) ?? 0,
      true: rule.true,
      false: rule.false,
    })),
    conditions: coverage.conditions.map((seen) => ({ ...seen })),
  };
};

/** What `rules test --json` prints. */
export const rulesTestJson = (tested: readonly TestedSet[]): RulesTestOutput => {
  const results = tested.flatMap((one) => one.results);
  const failed = results.filter(hasFailed).length;
  return {
    schema: schemaUrl('rules-test'),
    passed: results.length - failed,
    failed,
    sets: tested.map(setJson),
  };
};
