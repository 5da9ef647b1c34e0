import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { exit } from '../shell/exit-code.ts';
import type { MandateNewOptions } from './mandate-new.ts';

const words = {
  about: text(
    '按答案起草一份巡视任务，输出 JSON；在终端上逐项提问',
    'start a mandate from answers and print it as JSON; asks for them on a terminal',
  ),
  answers: text('答案文件，不再提问', 'the answers in a file: nothing is asked'),
};

/** `guanxia mandate new` */
export const addMandateNew = (mandate: Command, { cli, ends }: CommandHost): void => {
  mandate
    .command('new')
    .description(cli.say(words.about))
    .option('--answers <file>', cli.say(words.answers))
    .action(async (options: MandateNewOptions) => {
      const { mandateNew } = await import('./mandate-new.ts');
      await mandateNew(cli, options);
      ends(exit.done);
    });
};
