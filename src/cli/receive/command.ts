import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';
import { actorOption, storeOption } from '../shell/command/options.ts';

/** `guanxia receive` */
export const receive = verb({
  name: 'receive',
  about: text('登记来件并认定每个事项', 'record a report and determine its matters'),
  arguments: {
    file: { about: text('来件 JSON 文件；- 为标准输入', 'the report, a JSON file; - for standard input') },
  },
  options: {
    idempotencyKey: {
      value: '<key>',
      about: text('幂等键：同键同文只登记一次', 'key under which a repetition is recognised'),
    },
    ...actorOption,
    defer: {
      about: text('只登记，由 guanxia worker 认定', 'record only; `guanxia worker` determines it'),
    },
    outbox: {
      value: '<url>',
      about: text(
        '连不上服务器时存入本机待发箱，sqlite:路径',
        'take reports into this outbox, sqlite:PATH, while the server cannot be reached',
      ),
    },
    ndjson: {
      about: text('输入每行一份来件，输出每行一个结果', 'one report to a line in, one result to a line out'),
      conflicts: ['json', 'idempotencyKey'],
    },
    ...storeOption,
  },
  example: 'guanxia receive report.json --as desk.1',
  prints: { json: ['receive', 'receive-line'] },
  run: async (cli, { file, ...options }) =>
    options.ndjson
      ? (await import('./receive-lines.ts')).receiveLines(cli, file, options)
      : (await import('./receive.ts')).receiveOne(cli, file, options),
});
