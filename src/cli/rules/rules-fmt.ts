import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { decodeUtf8 } from '../../json/decode-utf8.ts';
import { fileUnwritable } from '../../office/files/file-problems.ts';
import { asInput, InputError } from '../../office/files/input-error.ts';
import { type Input, standardInput } from '../../office/files/read-input.ts';
import { readRuleSetInput } from '../../office/files/read-rule-set.ts';
import { located } from '../../office/surroundings.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { RulesFmtOutput } from '../../presentation/schemas/written-files.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';
import { text } from '../../problems/text.ts';
import { formatRuleSet } from '../../rules/format/format-rule-set.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface RulesFmtOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

const words = {
  differs: (file: string) => text(`${file}：格式不符`, `${file}: not formatted`),
  formatted: (file: string) => text(`${file}：已整理`, `${file}: formatted`),
};

/** The formatter is given a text and knows no file. */
const inFile = (problems: readonly Problem[], file: string): InputError['problems'] =>
  problems.map((problem) =>
    problem.place === undefined ? problem : { ...problem, place: { file, ...problem.place } },
  ) as unknown as InputError['problems'];

const formatted = ({ name, bytes }: Input): { readonly before: string; readonly after: string } => {
  const before = asInput(() => decodeUtf8(bytes, name));
  try {
    return { before, after: formatRuleSet(before) };
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    throw new InputError(inFile(error.problems, name), { cause: error });
  }
};

/** The whole new file or the old one, whatever happens in between. */
const replace = (file: string, content: string): void => {
  const path = realpathSync(located(file));
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, content, { mode: statSync(path).mode });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileUnwritable(file, error);
  }
};

type Formatted = RulesFmtOutput['files'][number];

/** What was the case of a file; it is put in order unless that is only checked. */
const formatFile = async (cli: Cli, file: string, check: boolean): Promise<Formatted> => {
  const input = await readRuleSetInput(file);
  const { before, after } = formatted(input);
  if (file === standardInput && !check) {
    cli.printJson(after.trimEnd());
    return { file: input.name, status: 'in-order' };
  }
  if (after === before) return { file: input.name, status: 'in-order' };
  if (check) return { file: input.name, status: 'differs' };
  replace(file, after);
  return { file: input.name, status: 'formatted' };
};

const tellFormatted = (cli: Cli, { file, status }: Formatted): void => {
  if (status === 'differs') cli.print(cli.say(words.differs(file)));
  if (status === 'formatted') cli.tell(cli.say(words.formatted(file)));
};

/** `guanxia rules fmt`: rule sets in their one layout, in place; `-` from standard input to standard output. */
export const rulesFmt = async (
  cli: Cli,
  files: readonly string[],
  options: RulesFmtOptions,
): Promise<ExitCode> => {
  const done: Formatted[] = [];
  for (const file of files) {
    const one = await formatFile(cli, file, options.check === true);
    done.push(one);
    if (options.json !== true) tellFormatted(cli, one);
  }
  const output: RulesFmtOutput = { schema: schemaUrl('rules-fmt'), files: done };
  if (options.json === true && !files.includes(standardInput)) printDocument(cli, output);
  return done.some(({ status }) => status === 'differs') ? exit.findings : exit.done;
};
