import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ReceiveOptions } from './receive.ts';

const words = {
  about: text('登记来件并认定每个事项', 'record a report and determine its matters'),
  file: text('来件 JSON 文件；- 为标准输入', 'the report, a JSON file; - for standard input'),
  key: text('幂等键：同键同文只登记一次', 'key under which a repetition is recognised'),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  outbox: text(
    '连不上服务器时存入本机待发箱，sqlite:路径',
    'take reports into this outbox, sqlite:PATH, while the server cannot be reached',
  ),
  defer: text('只登记，由 guanxia worker 认定', 'record only; `guanxia worker` determines it'),
  json: text('输出 JSON', 'print JSON'),
  ndjson: text('输入每行一份来件，输出每行一个结果', 'one report to a line in, one result to a line out'),
};

/** `guanxia receive` */
export const addReceive = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('receive')
    .description(cli.say(words.about))
    .argument('<file>', cli.say(words.file))
    .option('--idempotency-key <key>', cli.say(words.key))
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--defer', cli.say(words.defer))
    .option('--outbox <url>', cli.say(words.outbox))
    .option('--json', cli.say(words.json))
    .addOption(new Option('--ndjson', cli.say(words.ndjson)).conflicts(['json', 'idempotencyKey']));
  addStoreOption(command, cli).action(async (file: string, options: ReceiveOptions) => {
    if (options.ndjson === true) {
      const { receiveLines } = await import('./receive-lines.ts');
      ends(await receiveLines(cli, file, options));
      return;
    }
    const { receiveOne } = await import('./receive.ts');
    ends(await receiveOne(cli, file, options));
  });
};
