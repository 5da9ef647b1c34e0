import { writeFileSync } from 'node:fs';
import { fileUnwritable } from '../../office/files/file-problems.ts';
import { readRuleSet } from '../../office/files/read-rule-set.ts';
import { shippedRuleSets } from '../../office/files/shipped-sets.ts';
import { located } from '../../office/surroundings.ts';
import { junit } from '../../presentation/rule-sets/junit.ts';
import { rulesTestJson } from '../../presentation/rule-sets/tested-json.ts';
import {
  hasFailed,
  percentReached,
  type TestedSet,
  testSet,
} from '../../presentation/rule-sets/tested-set.ts';
import { testedLines } from '../../presentation/rule-sets/tested-text.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { tellError } from '../shell/problems/tell-error.ts';
import { whenever } from './watch.ts';

export interface RulesTestOptions {
  readonly min: string;
  readonly json?: boolean;
  readonly junit?: string;
  readonly watch?: boolean;
}

const tooLittle = (least: number) =>
  text(`触及的规则少于 ${least}%`, `fewer than ${least} % of the rules are reached`);

const noCases = text('没有用例', 'there are no cases');

const writeJunit = (path: string, tested: readonly TestedSet[]): void => {
  try {
    writeFileSync(located(path), junit(tested));
  } catch (error) {
    throw fileUnwritable(path, error);
  }
};

const verdict = (cli: Cli, tested: readonly TestedSet[], least: number): ExitCode => {
  const results = tested.flatMap((one) => one.results);
  if (results.length === 0) {
    cli.tell(cli.say(noCases));
    return exit.nothingToDo;
  }
  const uncovered = tested.some((one) => percentReached(one) < least);
  if (uncovered) cli.tell(cli.say(tooLittle(least)));
  return uncovered || results.some(hasFailed) ? exit.findings : exit.done;
};

const testOnce = async (
  cli: Cli,
  files: readonly string[],
  least: number,
  options: RulesTestOptions,
): Promise<ExitCode> => {
  const tested: TestedSet[] = [];
  for (const file of files) tested.push(testSet(file, await readRuleSet(file)));
  if (options.junit !== undefined) writeJunit(options.junit, tested);
  if (options.json === true) printDocument(cli, rulesTestJson(tested));
  else cli.print(tested.map((one) => testedLines(cli, one).join('\n')).join('\n\n'));
  return verdict(cli, tested, least);
};

/** `guanxia rules test`: runs the cases of rule sets, the shipped ones unless files are named. */
export const rulesTest = async (
  cli: Cli,
  named: readonly string[],
  options: RulesTestOptions,
): Promise<ExitCode> => {
  const least = wholeNumberOption('--min', options.min, 0);
  const files = named.length === 0 ? shippedRuleSets() : named;
  if (options.watch !== true) return testOnce(cli, files, least, options);
  return whenever(files, () => testOnce(cli, files, least, options).catch((error) => tellError(cli, error)));
};
