import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { OutboxForwardOptions } from './outbox-forward.ts';

const words = {
  about: text(
    '本机待发箱：连不上服务器时收下的来件',
    'the outbox of this machine: reports taken in without the server',
  ),
  forward: text('把待发的来件按顺序转发到服务器', 'forward what waits to the server, in order'),
  outbox: text('待发箱，sqlite:路径', 'the outbox, sqlite:PATH'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia outbox forward` */
export const addOutbox = (program: Command, { cli, ends }: CommandHost): void => {
  const outbox = program.command('outbox').description(cli.say(words.about));
  const forward = outbox
    .command('forward')
    .description(cli.say(words.forward))
    .argument('<outbox>', cli.say(words.outbox))
    .option('--json', cli.say(words.json));
  addStoreOption(forward, cli).action(async (file: string, options: OutboxForwardOptions) => {
    const { outboxForward } = await import('./outbox-forward.ts');
    ends(await outboxForward(cli, file, options));
  });
};
