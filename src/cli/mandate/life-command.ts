import type { Command } from 'commander';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ChangeName, ChangeOptions } from './change.ts';
import type { MandateListOptions } from './list.ts';

const about: Readonly<Record<ChangeName | 'list', LocalizedText>> = {
  publish: text('发布巡视任务', 'publish a mandate'),
  amend: text('以完整的新版本修改巡视任务', 'amend a mandate by a whole new version'),
  close: text('结束巡视任务', 'close a mandate'),
  list: text('列出巡视任务及其各版', 'list mandates and their versions'),
};

const words = {
  file: text('巡视任务文件', 'the mandate, a file'),
  id: text('巡视任务标识', 'the mandate’s id'),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  from: text(
    '自何时收到的来件起适用；更正误排写 start',
    'for reports received from this instant on; `start` to put a misprint right',
  ),
  approvedBy: text(
    '批准人，须为另一人；追溯既往或放宽转办时须写明',
    'who approves it, another person; needed where it reaches back or loosens what is referred',
  ),
  at: text('此后收到的来件不再受理', 'no report received from this instant on is taken in'),
  reason: text('理由', 'the reason'),
  json: text('输出 JSON', 'print JSON'),
};

type Adding = (command: Command, say: (words: LocalizedText) => string) => Command;

const options: Readonly<Record<ChangeName, Adding>> = {
  publish: (command, say) =>
    command.argument('<file>', say(words.file)).option('--approved-by <actor>', say(words.approvedBy)),
  amend: (command, say) =>
    command
      .argument('<file>', say(words.file))
      .requiredOption('--from <instant>', say(words.from))
      .option('--approved-by <actor>', say(words.approvedBy))
      .requiredOption('--reason <reason>', say(words.reason)),
  close: (command, say) =>
    command
      .argument('<mandate>', say(words.id))
      .requiredOption('--at <instant>', say(words.at))
      .requiredOption('--reason <reason>', say(words.reason)),
};

const addChange = (mandate: Command, { cli, ends }: CommandHost, name: ChangeName): void => {
  const command = options[name](mandate.command(name).description(cli.say(about[name])), cli.say)
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--json', cli.say(words.json));
  addStoreOption(command, cli).action(async (what: string, given: ChangeOptions) => {
    const { changeMandate } = await import('./change.ts');
    ends(await changeMandate(cli, name, what, given));
  });
};

/** `guanxia mandate publish|amend|close|list` */
export const addLife = (mandate: Command, host: CommandHost): void => {
  const { cli, ends } = host;
  for (const name of ['publish', 'amend', 'close'] as const) addChange(mandate, host, name);
  const list = mandate.command('list').description(cli.say(about.list)).option('--json', cli.say(words.json));
  addStoreOption(list, cli).action(async (given: MandateListOptions) => {
    const { listMandates } = await import('./list.ts');
    ends(await listMandates(cli, given));
  });
};
