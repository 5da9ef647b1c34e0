import { writeFileSync } from 'node:fs';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { fileUnwritable } from '../input/file-problems.ts';
import { wholeNumberOption } from '../input/option-value.ts';
import { shippedRuleSets } from '../input/shipped-sets.ts';
import { located } from '../io/surroundings.ts';
import { tellError } from '../problems/tell-error.ts';
import { printDocument } from '../text/print-json.ts';
import { text } from '../words/text.ts';
import { junit } from './junit.ts';
import { rulesTestJson } from './tested-json.ts';
import { hasFailed, percentReached, type TestedSet, testSet } from './tested-set.ts';
import { testedLines } from './tested-text.ts';
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
  for (const file of files) tested.push(await testSet(file));
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
