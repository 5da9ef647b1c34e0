import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { decodeUtf8 } from '../../json/index.ts';
import { GuanxiaError, type Problem } from '../../problems/index.ts';
import { formatRuleSet } from '../../rules/format/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { fileUnwritable } from '../input/file-problems.ts';
import { standardInput } from '../input/read-input.ts';
import { readRuleSetInput } from '../input/read-rule-set.ts';
import { text } from '../words/text.ts';

export interface RulesFmtOptions {
  readonly check?: boolean;
}

const words = {
  differs: (file: string) => text(`${file}：格式不符`, `${file}: not formatted`),
  formatted: (file: string) => text(`${file}：已整理`, `${file}: formatted`),
};

const inFile = (error: unknown, file: string): unknown => {
  if (!(error instanceof GuanxiaError)) return error;
  const placed = error.problems.map(
    (problem): Problem =>
      problem.place === undefined ? problem : { ...problem, place: { file, ...problem.place } },
  );
  return new GuanxiaError(placed as unknown as GuanxiaError['problems'], { cause: error });
};

const formatted = (source: string, file: string): string => {
  try {
    return formatRuleSet(source);
  } catch (error) {
    throw inFile(error, file);
  }
};

/** The whole new file or the old one, whatever happens in between. */
const replace = (file: string, content: string): void => {
  const path = realpathSync(file);
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, content, { mode: statSync(path).mode });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileUnwritable(file, error);
  }
};

/** Whether the file was in order already. */
const formatFile = async (cli: Cli, file: string, check: boolean): Promise<boolean> => {
  const { name, bytes } = await readRuleSetInput(file);
  const source = decodeUtf8(bytes, name);
  const result = formatted(source, name);
  if (file === standardInput && !check) {
    cli.printJson(result.trimEnd());
    return true;
  }
  if (result === source) return true;
  if (check) cli.print(cli.say(words.differs(name)));
  else {
    replace(file, result);
    cli.tell(cli.say(words.formatted(name)));
  }
  return false;
};

/** `guanxia rules fmt`: rule sets in their one layout, in place; `-` from standard input to standard output. */
export const rulesFmt = async (
  cli: Cli,
  files: readonly string[],
  options: RulesFmtOptions,
): Promise<ExitCode> => {
  let inOrder = true;
  for (const file of files) inOrder = (await formatFile(cli, file, options.check === true)) && inOrder;
  return options.check === true && !inOrder ? exit.findings : exit.done;
};
