import { runWorker as determineAll } from '../../app/worker/run-worker.ts';
import type { Worked } from '../../app/worker/work.ts';
import { actor } from '../../domain/ids.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { withOpen } from '../../office/stores/with-open.ts';
import { openQueue, type QueueOptions, serverFrom } from '../../office/worker/open-queue.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { WorkerLineOutput } from '../../presentation/schemas/worker.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue, wholeNumberOption } from '../shell/option-value.ts';
import { printLine } from '../shell/print-json.ts';

export interface WorkerOptions extends QueueOptions {
  readonly as: string;
  readonly json?: boolean;
  /** Seconds. */
  readonly sweepEvery: string;
}

const outcomes = {
  determined: text('已认定', 'determined'),
  'determined-before': text('先前已认定', 'determined before'),
  again: text('稍后再试', 'put back'),
  parked: text('已搁置', 'parked'),
  left: text('仍待认定', 'still awaits'),
};

const tellIn =
  (cli: Cli, { json }: WorkerOptions) =>
  (worked: Worked) => {
    const { stream, outcome, reason } = worked;
    const report = stream.replace(/^report-/, '');
    if (json === true) {
      const line: WorkerLineOutput = {
        schema: schemaUrl('worker-line'),
        report,
        outcome,
        ...(reason === undefined ? {} : { reason }),
      };
      printLine(cli, line);
    } else
      cli.print([cli.say(outcomes[outcome]), report, ...(reason === undefined ? [] : [reason])].join('  '));
  };

/** `guanxia worker`: goes on until it is interrupted. It may be killed at any time. */
export const runWorker = async (cli: Cli, options: WorkerOptions): Promise<ExitCode> => {
  const by = optionValue('--as', actor, options.as);
  const every = 1_000 * wholeNumberOption('--sweep-every', options.sweepEvery, 1);
  const url = serverFrom(cli.env, options);
  const { signal } = new AbortController();
  await inOffice({ store: storeUrlFrom(options.store, cli.env) }, ({ ports, library }) =>
    withOpen(openQueue(url, options), (queue) =>
      determineAll(ports, library, queue, {
        actor: by,
        signal,
        every,
        told: tellIn(cli, options),
      }),
    ),
  );
  return exit.done;
};
