import { withOpen } from '../../office/stores/with-open.ts';
import { openQueue, type QueueOptions, serverFrom } from '../../office/worker/open-queue.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { WorkerParkedOutput, WorkerRetryOutput } from '../../presentation/schemas/worker.ts';
import { table } from '../../presentation/text/table.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface ParkedOptions extends QueueOptions {
  readonly json?: boolean;
}

const headings = [text('信访件', 'report'), text('搁置于', 'since'), text('原因', 'reason')];

/** `guanxia worker parked list` */
export const listParked = async (cli: Cli, options: ParkedOptions): Promise<ExitCode> => {
  const parked = await withOpen(openQueue(serverFrom(cli.env, options), options), (queue) => queue.parked());
  const rows = parked.map(({ stream, since, reason }) => ({
    report: stream.replace(/^report-/, ''),
    since,
    reason,
  }));
  const output: WorkerParkedOutput = { schema: schemaUrl('worker-parked'), parked: rows };
  if (options.json === true) printDocument(cli, output);
  else if (rows.length > 0) {
    const columns = headings.map((heading) => ({ heading: cli.say(heading) }));
    const lines = table(
      columns,
      rows.map(({ report, since, reason }) => [report, since, reason]),
    );
    cli.print(lines.join('\n'));
  }
  cli.tell(cli.say(text(`共 ${rows.length} 件`, `${rows.length} reports`)));
  return exit.done;
};

/** `guanxia worker parked retry` */
export const retryParked = async (cli: Cli, options: ParkedOptions): Promise<ExitCode> => {
  const count = await withOpen(openQueue(serverFrom(cli.env, options), options), async (queue) => {
    const { length } = await queue.parked();
    if (length > 0) await queue.retryParked();
    return length;
  });
  const output: WorkerRetryOutput = { schema: schemaUrl('worker-retry'), retried: count };
  if (options.json === true) printDocument(cli, output);
  else cli.print(cli.say(text(`重新交办 ${count} 件`, `${count} handed out again`)));
  return exit.done;
};
