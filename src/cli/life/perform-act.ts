import { type Given, givens } from '../../app/life/givens.ts';
import { actor } from '../../domain/ids.ts';
import { decodeUtf8 } from '../../json/decode-utf8.ts';
import { readPrivate } from '../../json/read-private.ts';
import { asInput } from '../../office/files/input-error.ts';
import { readInput } from '../../office/files/read-input.ts';
import { maxReportBytes } from '../../office/files/read-report.ts';
import { namedReport } from '../../office/named-report.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { actJson } from '../../presentation/life/act-json.ts';
import { actLines } from '../../presentation/life/act-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { reportArgument, targetArgument } from '../shell/report-argument.ts';
import type { ActCommand } from './act-command.ts';

export interface ActOptions {
  readonly store?: string;
  readonly as: string;
  readonly idempotencyKey?: string;
  readonly json?: boolean;
  readonly [option: string]: unknown;
}

interface Arguments {
  readonly target: string;
  readonly file?: string | undefined;
}

/** commander's name for an option: `--approved-by <actor>` is kept as `approvedBy`. */
const keptAs = (flags: string): string =>
  (flags.split(' ')[0] ?? '').slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const textIn = async (path: string): Promise<string> => {
  const { name, bytes } = await readInput(path, maxReportBytes);
  return asInput(() => decodeUtf8(bytes, name));
};

const givenByOptions = async (
  { act, options: taken }: ActCommand,
  options: ActOptions,
): Promise<Readonly<Record<string, unknown>>> => {
  const shape = givens[act].shape as Readonly<Record<string, Parameters<typeof optionValue>[1]>>;
  const given: Record<string, unknown> = {};
  for (const { flags, key, inFile, isReport } of taken) {
    const value = options[keptAs(flags)];
    const schema = shape[key];
    if (value === undefined || schema === undefined) continue;
    const told = inFile === true ? await textIn(String(value)) : value;
    const flag = flags.split(' ')[0] ?? flags;
    given[key] = isReport === true ? reportArgument(flag, String(told)) : optionValue(flag, schema, told);
  }
  return given;
};

/** The whole ids of the reports that options name by their beginnings. */
const withWholeIds = async (
  { options: taken }: ActCommand,
  store: Office['store'],
  given: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const whole: Record<string, unknown> = { ...given };
  for (const { key, isReport } of taken)
    if (isReport === true && whole[key] !== undefined)
      whole[key] = await namedReport(store, String(whole[key]));
  return whole;
};

const givenByFile = async (path: string): Promise<Given<'addParticulars'>> => {
  const { name, bytes } = await readInput(path, maxReportBytes);
  return asInput(() => readPrivate(givens.addParticulars, bytes, { file: name, maxBytes: maxReportBytes }));
};

/** One act on a report or matter: recorded in the store, told in words or as JSON. */
export const performAct = async (
  cli: Cli,
  command: ActCommand,
  { target, file }: Arguments,
  options: ActOptions,
): Promise<ExitCode> => {
  const { report, matter } = targetArgument(target, command.target);
  const by = optionValue('--as', actor, options.as);
  const told = await (file === undefined ? givenByOptions(command, options) : givenByFile(file));
  await inOffice({ store: storeUrlFrom(options.store, cli.env) }, async (office) => {
    const order = {
      report: await namedReport(office.store, report),
      actor: by,
      ...(options.idempotencyKey !== undefined && { idempotencyKey: options.idempotencyKey }),
    };
    const given = {
      ...(matter !== undefined && { matter }),
      ...(await withWholeIds(command, office.store, told)),
    };
    const perform = office[command.act] as (order: object, given: object) => ReturnType<Office['withdraw']>;
    const done = await perform(order, given);
    if (options.json === true) printDocument(cli, actJson(done));
    else cli.print(actLines(cli, done).join('\n'));
  });
  return exit.done;
};
