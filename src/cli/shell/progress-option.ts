import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { Cli } from './cli.ts';
import { progressKinds } from './meter.ts';

/** `--progress`, as every command has it that may work for long. */
export const addProgressOption = (command: Command, cli: Cli): Command =>
  command.addOption(
    new Option(
      '--progress <mode>',
      cli.say(
        text(
          '进度写到标准错误；auto 在终端上画进度条，其他情况逐行',
          'progress on stderr; auto draws a bar on a terminal, else writes lines',
        ),
      ),
    )
      .choices(progressKinds)
      .default('auto'),
  );
