import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { PublishOptions } from './publish.ts';

/** What only rule sets need. */
const addRuleSetOptions = (command: Command, cli: CommandHost['cli']): Command =>
  command
    .option(
      '--approved-by <actor>',
      cli.say(text('规则集的批准人，须为另一人', 'who approves a rule set; another person')),
    )
    .option(
      '--from <instant>',
      cli.say(text('规则集何时起施行；默认按文件', 'when a rule set takes effect; default: as in its file')),
    )
    .option(
      '--retroactive <reason>',
      cli.say(text('规则集溯及既往的理由', 'why a rule set reaches back behind a version that was in force')),
    )
    .option(
      '--accept-unverified <reason>',
      cli.say(
        text(
          '规则集有引用尚未核实而仍然采用的理由',
          'why a rule set is adopted although citations are not verified',
        ),
      ),
    );

/** `guanxia publish` */
export const addPublish = (program: Command, { cli, ends }: CommandHost): void => {
  const command = program
    .command('publish')
    .description(
      cli.say(
        text(
          '发布巡视任务、名录、工作日历、规则集',
          'publish mandates, directories, calendars and rule sets',
        ),
      ),
    )
    .argument('<file...>', cli.say(text('文件；类别见其 kind', 'the files; each says its kind')))
    .option(
      '--as <actor>',
      cli.say(text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli')),
      'cli',
    )
    .option('--json', cli.say(text('输出 JSON', 'print JSON')));
  addStoreOption(addRuleSetOptions(command, cli), cli).action(
    async (files: string[], options: PublishOptions) => {
      const { publishFiles } = await import('./publish.ts');
      ends(await publishFiles(cli, files, options));
    },
  );
};
