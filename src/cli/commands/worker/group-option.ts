import type { Command } from 'commander';
import type { Cli } from '../../cli.ts';
import { text } from '../../words/text.ts';
import { defaultGroup } from '../../worker/default-group.ts';

/** The group whose workers share the reports, as every command about workers has it. */
export const addGroupOption = (command: Command, cli: Cli): Command =>
  command.option(
    '--group <name>',
    cli.say(text('分担来件的工作组；没有时自动建立', 'the group that shares the reports; made if absent')),
    defaultGroup,
  );
