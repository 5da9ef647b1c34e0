import { type Given, givens } from '../../app/life/givens.ts';
import { actor, matterId, reportId } from '../../domain/ids.ts';
import { decodeUtf8 } from '../../json/decode-utf8.ts';
import { readPrivate } from '../../json/read-private.ts';
import { asInput } from '../../office/files/input-error.ts';
import { readInput } from '../../office/files/read-input.ts';
import { maxReportBytes } from '../../office/files/read-report.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { actJson } from '../../presentation/life/act-json.ts';
import { actLines } from '../../presentation/life/act-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
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

interface Target {
  readonly report: string;
  readonly matter?: string;
}

const targetOf = (kind: ActCommand['target'], argument: string): Target => {
  const whole = kind === 'report' || !argument.includes('/');
  const id = whole ? argument : argument.slice(0, argument.indexOf('/'));
  const report = optionValue('report', reportId, id.toLowerCase());
  if (whole && kind !== 'matter') return { report };
  return { report, matter: optionValue('matter', matterId, argument.slice(id.length + 1)) };
};

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
  for (const { flags, key, inFile } of taken) {
    const value = options[keptAs(flags)];
    const schema = shape[key];
    if (value === undefined || schema === undefined) continue;
    const told = inFile === true ? await textIn(String(value)) : value;
    given[key] = optionValue(flags.split(' ')[0] ?? flags, schema, told);
  }
  return given;
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
  const { report, matter } = targetOf(command.target, target);
  const by = optionValue('--as', actor, options.as);
  const told = await (file === undefined ? givenByOptions(command, options) : givenByFile(file));
  const given = { ...(matter !== undefined && { matter }), ...told };
  const order = {
    report,
    actor: by,
    ...(options.idempotencyKey !== undefined && { idempotencyKey: options.idempotencyKey }),
  };
  await inOffice({ store: storeUrlFrom(options.store, cli.env) }, async (office) => {
    const perform = office[command.act] as (order: object, given: object) => ReturnType<Office['withdraw']>;
    const done = await perform(order, given);
    if (options.json === true) printDocument(cli, actJson(done));
    else cli.print(actLines(cli, done).join('\n'));
  });
  return exit.done;
};
