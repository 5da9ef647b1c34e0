import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { exit } from '../shell/exit-code.ts';

const words = {
  about: text('把巡视任务写成人能读的文字', 'print a mandate’s remit as a person would read it'),
  mandate: text(
    '巡视任务文件，或随包任务的标识，例如 a18-pingyu-2025',
    'a mandate file, or the id of a shipped one, for example a18-pingyu-2025',
  ),
};

/** `guanxia mandate show` */
export const addMandateShow = (mandate: Command, { cli, ends }: CommandHost): void => {
  mandate
    .command('show')
    .description(cli.say(words.about))
    .argument('<file-or-id>', cli.say(words.mandate))
    .action(async (name: string) => {
      const { mandateShow } = await import('./mandate-show.ts');
      await mandateShow(cli, name);
      ends(exit.done);
    });
};
