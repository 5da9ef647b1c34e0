import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { actorOption, storeOption } from '../shell/command/options.ts';

const forward = verb({
  name: 'forward',
  about: text(
    '把待发的来件按顺序转发；列出未能转发的，直到有人用 --clear 注销',
    'forward what waits, in order; lists what could not be, until somebody clears it',
  ),
  arguments: { outbox: { about: text('待发箱，sqlite:路径', 'the outbox, sqlite:PATH') } },
  options: {
    clear: {
      value: '<report>',
      about: text(
        '这件已另行处理，从未能转发的清单中注销',
        'this report has been dealt with: strike it off the list',
      ),
      repeatable: true,
    },
    ...actorOption,
    ...storeOption,
  },
  example: 'guanxia outbox forward sqlite:outbox.db',
  prints: { json: ['outbox-forward'] },
  run: async (cli, { outbox: file, ...options }) =>
    (await import('./outbox-forward.ts')).outboxForward(cli, file, options),
});

/** `guanxia outbox …` */
export const outbox: Noun = {
  name: 'outbox',
  about: text(
    '本机待发箱：连不上服务器时收下的来件',
    'the outbox of this machine: reports taken in without the server',
  ),
  verbs: [forward],
};
