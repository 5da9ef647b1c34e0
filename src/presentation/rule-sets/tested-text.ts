import { text } from '../../problems/text.ts';
import type { CaseResult, Mismatch } from '../../rules/cases.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { explanationLines } from '../explanation/explanation-text.ts';
import { table } from '../text/table.ts';
import type { Voice } from '../text/voice.ts';
import { casesByRule, hasFailed, percentReached, type TestedSet } from './tested-set.ts';

const words = {
  rule: text('规则', 'rule'),
  cases: text('用例', 'cases'),
  seenTrue: text('见过成立', 'seen true'),
  seenFalse: text('见过不成立', 'seen false'),
};

const list = (items: readonly string[]): string => (items.length === 0 ? '-' : items.join(', '));

const mismatchLine = (cli: Voice, { what, expected, actual }: Mismatch): string =>
  cli.say(
    text(
      `    ${what}：期望 ${list(expected)}，实际 ${list(actual)}`,
      `    ${what}: expected ${list(expected)}, got ${list(actual)}`,
    ),
  );

const failureLines = (cli: Voice, set: RuleSet, result: CaseResult): readonly string[] => [
  `${cli.paint.red('✗')} ${result.case.name}`,
  ...result.mismatches.map((mismatch) => mismatchLine(cli, mismatch)),
  ...explanationLines(cli, { ruleSet: set }, result.case.given).map((line) => `    ${line}`),
];

const mark = (cli: Voice, seen: boolean): string => (seen ? cli.paint.green('✓') : cli.paint.red('✗'));

const coverageLines = (cli: Voice, tested: TestedSet): readonly string[] => {
  const cases = casesByRule(tested);
  return table(
    [
      { heading: cli.say(words.rule) },
      { heading: cli.say(words.cases), number: true },
      { heading: cli.say(words.seenTrue), number: true },
      { heading: cli.say(words.seenFalse), number: true },
    ],
    tested.coverage.rules.map((rule) => [
      rule.name,
      String(cases.get(rule.name) ?? 0),
      mark(cli, rule.true),
      mark(cli, rule.false),
    ]),
  );
};

const summaryLines = (cli: Voice, tested: TestedSet): readonly string[] => {
  const failed = tested.results.filter(hasFailed).length;
  const passed = tested.results.length - failed;
  const rules = tested.set.rules.length;
  const reached = rules - tested.unreached.length;
  const share = Math.floor(tested.coverage.share * 100);
  const cases = text(`${passed} 例通过，${failed} 例未通过`, `${passed} cases passed, ${failed} failed`);
  const coverage = text(
    `规则触及 ${reached}/${rules}（${percentReached(tested)}%），条件两面都见到 ${share}%`,
    `rules reached ${reached}/${rules} (${percentReached(tested)}%), both sides of conditions seen ${share}%`,
  );
  const unreached = text(
    `没有用例触及：${list(tested.unreached)}`,
    `reached by no case: ${list(tested.unreached)}`,
  );
  return [cli.say(cases), cli.say(coverage), ...(tested.unreached.length === 0 ? [] : [cli.say(unreached)])];
};

/** What the cases found, for a person: failures with their reasons, each rule's coverage, the sum. */
export const testedLines = (cli: Voice, tested: TestedSet): readonly string[] => [
  cli.paint.bold(`${tested.set.id} ${tested.set.version}`),
  '',
  ...tested.results.filter(hasFailed).flatMap((result) => [...failureLines(cli, tested.set, result), '']),
  ...coverageLines(cli, tested),
  '',
  ...summaryLines(cli, tested),
];
