import * as z from 'zod';
import { withOpen } from '../../office/stores/with-open.ts';
import { openAdministration } from '../../office/worker/open-administration.ts';
import { type QueueOptions, serverFrom } from '../../office/worker/open-queue.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { StorePrepareOutput } from '../../presentation/schemas/store-prepare.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface StorePrepareOptions extends QueueOptions {
  readonly reads?: readonly string[];
  readonly writes?: readonly string[];
  readonly json?: boolean;
}

/** A user's or a group's name, as a server takes it. */
const roles = z.array(z.string().regex(/^[\w$@.-]{1,100}$/));

type Part = StorePrepareOutput['prepared'][number];

interface Given {
  readonly group: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

const said: Readonly<Record<Part['what'], (given: Given) => LocalizedText>> = {
  log: ({ reads }) =>
    text(`可读全部日志：${reads.join('、')}`, `may read the whole log: ${reads.join(', ')}`),
  group: ({ group }) =>
    text(
      `订阅组 ${group}，只交办本前缀的来件`,
      `the group ${group}, which is given reports of this prefix alone`,
    ),
  parked: ({ reads }) =>
    text(`可读搁置清单：${reads.join('、')}`, `may read what is parked: ${reads.join(', ')}`),
  streams: ({ writes }) =>
    text(
      `只有他们可写（整台服务器）：${writes.join('、')}`,
      `may append, and nobody else on the whole server: ${writes.join(', ')}`,
    ),
};

const line = (cli: Cli, { what, isNew }: Part, given: Given): string => {
  const state = isNew ? text('已就绪', 'done') : text('原已具备', 'there before');
  return `${cli.paint.green('✓')} ${cli.say(said[what](given))}  ${cli.say(state)}`;
};

const warning = text(
  '能读 `$all` 的人能读这台服务器上所有单位的日志；不应互读的单位须各用一台服务器',
  'whoever may read `$all` reads the logs of all offices on this server; offices that must not read each other need servers of their own',
);

/** `guanxia store prepare` */
export const storePrepare = async (cli: Cli, options: StorePrepareOptions): Promise<ExitCode> => {
  const reads = optionValue('--reads', roles, options.reads ?? ['guanxia']);
  const writes = options.writes && optionValue('--writes', roles, options.writes);
  const url = serverFrom(cli.env, options);
  const { group, prepared } = await withOpen(openAdministration(url, options), async (server) => ({
    group: server.group,
    prepared: await server.prepare({ reads, ...(writes && { writes }) }),
  }));
  const output: StorePrepareOutput = {
    schema: schemaUrl('store-prepare'),
    group,
    prepared: prepared.map(({ what, isNew }) => ({ what, isNew })),
  };
  if (options.json === true) printDocument(cli, output);
  else {
    const given = { group, reads, writes: writes ?? [] };
    cli.print(output.prepared.map((part) => line(cli, part, given)).join('\n'));
    cli.tell(cli.say(warning));
  }
  return exit.done;
};
