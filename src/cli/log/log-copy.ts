import { type Copied, copyLog } from '../../app/copy/copy-log.ts';
import type { Meter } from '../../office/meter.ts';
import { inOffice } from '../../office/office.ts';
import { parseStoreUrl, storeUrlFrom, urlToTell } from '../../office/stores/store-url.ts';
import type { LogCopyOutput } from '../../presentation/schemas/log-copy.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { estimatedTotal, type Position } from '../../stores/port/position.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { meter } from '../shell/meter.ts';
import { printDocument } from '../shell/print-json.ts';
import type { ProgressKind } from '../shell/progress-kinds.ts';

export interface LogCopyOptions {
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly progress: ProgressKind;
}

const ontoItself = () =>
  problem('copy-onto-itself', text('源和目标是同一存储', 'source and target are one store'), {
    help: text('请用 --from、--to 分别写明两个存储', 'name two stores, with --from and --to'),
  });

const storesFrom = (cli: Cli, { from, to }: LogCopyOptions): readonly [string, string] => {
  const source = storeUrlFrom(from, cli.env);
  const target = storeUrlFrom(to, cli.env);
  const [one, other] = [source, target].map((url) => urlToTell(parseStoreUrl(url, cli.env)));
  if (one === other) throw ontoItself();
  return [source, target];
};

const onTheWay =
  (told: Meter, reached: { done: number }) => (done: number, position: Position, end: Position) => {
    reached.done = done;
    told.reached(done, estimatedTotal(done, { position, end }));
  };

const unfinished = (done: number) =>
  text(
    `未复制完：目标已有源日志的前 ${done} 个事件；再次运行同一命令即从那里继续`,
    `not finished: the target has the first ${done} events of the source; the same command goes on from there`,
  );

const isStoreAway = (error: unknown): boolean =>
  error instanceof GuanxiaError && ['store-unavailable', 'store-outcome-unknown'].includes(error.code);

const copiedWords = ({ copied, before }: Copied) =>
  text(
    `已复制 ${copied} 个事件，先前已有 ${before} 个；全部逐字节核对一致`,
    `copied ${copied} events, ${before} were there before; all compared, byte by byte`,
  );

/** `guanxia log copy`: views and vault stay where they are. */
export const logCopy = async (cli: Cli, options: LogCopyOptions): Promise<ExitCode> => {
  const [source, target] = storesFrom(cli, options);
  const told = meter(cli, options.progress);
  const reached = { done: 0 };
  const result = await inOffice({ store: source, access: 'read' }, ({ store: from }) =>
    inOffice({ store: target, access: 'create' }, ({ store: to }) =>
      copyLog(from, to, { progress: onTheWay(told, reached) }),
    ),
  )
    .finally(told.end)
    .catch((error: unknown) => {
      if (isStoreAway(error)) cli.tell(cli.say(unfinished(reached.done)));
      throw error;
    });
  const output: LogCopyOutput = { schema: schemaUrl('log-copy'), ...result };
  if (options.json === true) printDocument(cli, output);
  else cli.print(cli.say(copiedWords(result)));
  return exit.done;
};
