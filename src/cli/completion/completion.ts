import type { Command } from 'commander';
import { bashScript } from './bash.ts';
import { commandTree } from './command-tree.ts';
import { fishScript } from './fish.ts';
import type { Shell } from './shells.ts';
import { zshScript } from './zsh.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** A script that completes the commands and options of `program` in a shell. */
export const completionScript = (program: Command, shell: Shell): string =>
  scripts[shell](commandTree(program));
