import { Argument, type Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { exit } from '../shell/exit-code.ts';
import { type Shell, shells } from './shells.ts';

const words = {
  about: text('命令行补全脚本', 'a completion script for a shell'),
  shell: text('哪种 shell', 'which shell'),
};

/** `guanxia completion` */
export const addCompletion = (program: Command, { cli, ends }: CommandHost): void => {
  program
    .command('completion')
    .description(cli.say(words.about))
    .addArgument(new Argument('<shell>', cli.say(words.shell)).choices(shells))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion.ts');
      cli.print(completionScript(program, shell));
      ends(exit.done);
    });
};
