import type { Command } from 'commander';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ShowOptions } from './show.ts';
import type { StepName, StepOptions } from './steps.ts';

const about: Readonly<Record<StepName | 'status' | 'list', LocalizedText>> = {
  draft: text('起草规则集；改动即新的草稿', 'draft a rule set; an edit is a new draft'),
  submit: text('把草稿送审', 'submit the draft'),
  approve: text('由另一人批准送审的内容', 'approve what was submitted, by another person'),
  return: text('退回，须写明理由', 'return it with a reason'),
  activate: text('使批准的规则集自某一时刻起生效', 'bring the approved rule set into force from an instant'),
  withdraw: text(
    '撤回生效的版本，先前的版本重新适用',
    'withdraw a version in force; the one before it applies again',
  ),
  status: text('查看规则集的经过', 'show what was done to a rule set'),
  list: text('列出所有规则集', 'list all rule sets'),
};

const words = {
  file: text('规则集文件', 'the rule set, a file'),
  id: text('规则集标识', 'the rule set’s id'),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  hash: text('内容的哈希；默认最近的草稿', 'hash of the content; default: that of the latest draft'),
  approvedHash: text('所批准内容的哈希', 'hash of the content that is approved'),
  impact: text(
    '一并保存影响预览的结果：JSON 文件，或现在计算',
    'keep the result of an impact preview with it: a JSON file, or worked out now',
  ),
  reason: text('理由', 'the reason'),
  from: text('自何时收到的来件起适用', 'for reports received from this instant on'),
  fromDefault: text(
    '自何时收到的来件起适用；默认按文件',
    'for reports received from this instant on; default: as in its file',
  ),
  retroactive: text('溯及既往的理由', 'why it reaches back behind a version that was in force'),
  acceptUnverified: text(
    '引用尚未核实而仍然生效的理由',
    'why it comes into force with citations not verified',
  ),
  withdrawn: text('哪一版的哈希；默认最后生效的', 'hash of the version; default: the one activated last'),
  approvedBy: text('批准人，须为另一人', 'who approves it; another person'),
  json: text('输出 JSON', 'print JSON'),
};

type Adding = (command: Command, say: (words: LocalizedText) => string) => Command;

const options: Readonly<Record<StepName, Adding>> = {
  draft: (command) => command,
  submit: (command, say) => command.option('--hash <hash>', say(words.hash)),
  approve: (command, say) =>
    command
      .requiredOption('--hash <hash>', say(words.approvedHash))
      .option('--impact [file]', say(words.impact)),
  return: (command, say) =>
    command.option('--hash <hash>', say(words.hash)).requiredOption('--reason <reason>', say(words.reason)),
  activate: (command, say) =>
    command
      .option('--hash <hash>', say(words.hash))
      .option('--from <instant>', say(words.fromDefault))
      .option('--retroactive <reason>', say(words.retroactive))
      .option('--accept-unverified <reason>', say(words.acceptUnverified)),
  withdraw: (command, say) =>
    command
      .option('--hash <hash>', say(words.withdrawn))
      .requiredOption('--from <instant>', say(words.from))
      .requiredOption('--approved-by <actor>', say(words.approvedBy))
      .requiredOption('--reason <reason>', say(words.reason)),
};

const addStep = (rules: Command, { cli, ends }: CommandHost, name: StepName): void => {
  const command = rules
    .command(name)
    .description(cli.say(about[name]))
    .argument(name === 'draft' ? '<file>' : '<rule-set>', cli.say(name === 'draft' ? words.file : words.id));
  options[name](command, cli.say)
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--json', cli.say(words.json));
  addStoreOption(command, cli).action(async (what: string, given: StepOptions) => {
    const { takeStep } = await import('./take-step.ts');
    ends(await takeStep(cli, name, what, given));
  });
};

/** `guanxia rules draft|submit|approve|return|activate|withdraw|status|list` */
export const addLife = (rules: Command, host: CommandHost): void => {
  const { cli, ends } = host;
  for (const name of ['draft', 'submit', 'approve', 'return', 'activate', 'withdraw'] as const)
    addStep(rules, host, name);
  const status = rules
    .command('status')
    .description(cli.say(about.status))
    .argument('<rule-set>', cli.say(words.id))
    .option('--json', cli.say(words.json));
  addStoreOption(status, cli).action(async (id: string, given: ShowOptions) => {
    const { showRuleSet } = await import('./show.ts');
    ends(await showRuleSet(cli, id, given));
  });
  const list = rules.command('list').description(cli.say(about.list)).option('--json', cli.say(words.json));
  addStoreOption(list, cli).action(async (given: ShowOptions) => {
    const { listRuleSets } = await import('./show.ts');
    ends(await listRuleSets(cli, given));
  });
};
