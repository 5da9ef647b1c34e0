import type { Command } from 'commander';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { bashScript } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { fishScript } from './fish.ts';
import type { Shell } from './shells.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** `guanxia completion`: a script that completes the commands and options of `program` in a shell. */
export const printCompletion = (cli: Cli, shell: Shell, program: Command): ExitCode => {
  cli.print(scripts[shell](commandTree(program)));
  return exit.done;
};
