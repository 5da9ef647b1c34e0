import { examine } from '../../office/health/examine.ts';
import type { Finding } from '../../office/health/finding.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { viewsUrlFrom } from '../../office/stores/views-url.ts';
import type { DoctorOutput } from '../../presentation/schemas/doctor.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface DoctorOptions {
  readonly store?: string;
  readonly views?: string;
  readonly json?: boolean;
}

const partWords: Readonly<Record<Finding['part'], ReturnType<typeof text>>> = {
  runtime: text('运行环境', 'runtime'),
  store: text('日志', 'log'),
  documents: text('文书', 'documents'),
  views: text('视图', 'views'),
  workers: text('认定进程', 'workers'),
  vault: text('保密库', 'vault'),
  checkpoints: text('检查点', 'checkpoints'),
};

const marks = { ok: '✓', warning: '!', problem: '✗' } as const;

const lines = (cli: Cli, { part, state, message, help }: Finding): readonly string[] => {
  const paint = { ok: cli.paint.green, warning: cli.paint.yellow, problem: cli.paint.red }[state];
  const colon = cli.language === 'en' ? ': ' : '：';
  return [
    `${paint(marks[state])} ${cli.say(partWords[part])}${colon}${cli.say(message)}`,
    ...(help === undefined
      ? []
      : cli
          .say(help)
          .split('\n')
          .map((line) => `    ${line}`)),
  ];
};

/** `guanxia doctor`: what is reachable, behind or misconfigured, and what helps. 1 if there is a problem. */
export const doctor = async (cli: Cli, options: DoctorOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env), cli.env);
  const views = viewsUrlFrom(options.views, cli.env);
  const found = await examine({ url, views, now: Date.now() });
  const output: DoctorOutput = { schema: schemaUrl('doctor'), findings: [...found] };
  if (options.json === true) printDocument(cli, output);
  else cli.print(found.flatMap((finding) => lines(cli, finding)).join('\n'));
  return found.some(({ state }) => state === 'problem') ? exit.findings : exit.done;
};
