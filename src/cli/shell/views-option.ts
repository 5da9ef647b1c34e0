import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { Cli } from './cli.ts';

/** `--views`, as every command has it that reads or makes views. */
export const addViewsOption = (command: Command, cli: Cli): Command =>
  command.option(
    '--views <url>',
    cli.say(
      text(
        '视图存储，例如 postgres://用户@主机/数据库；默认取环境变量 GUANXIA_VIEWS，再默认在日志旁边',
        'the views, for example postgres://USER@HOST/DATABASE; default: GUANXIA_VIEWS, else beside the log',
      ),
    ),
  );
