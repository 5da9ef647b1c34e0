import type { Command } from 'commander';
import { defaultStore } from '../../office/stores/store-url.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from './cli.ts';

/** `--store`, as every command has it that works with one. */
export const addStoreOption = (command: Command, cli: Cli): Command =>
  command.option(
    '--store <url>',
    cli.say(
      text(
        `存储；默认取环境变量 GUANXIA_STORE，再默认 ${defaultStore}`,
        `the store; default: GUANXIA_STORE, else ${defaultStore}`,
      ),
    ),
  );
