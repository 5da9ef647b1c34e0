import type { Command } from 'commander';
import { defaultGroup } from '../../office/worker/default-group.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';

/** The group whose workers share the reports, as every command about workers has it. */
export const addGroupOption = (command: Command, cli: Cli): Command =>
  command.option(
    '--group <name>',
    cli.say(text('分担来件的工作组；没有时自动建立', 'the group that shares the reports; made if absent')),
    defaultGroup,
  );
