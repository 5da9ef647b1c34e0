import { type Command, Option } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ActCommand } from './act-command.ts';
import type { ActOptions } from './perform-act.ts';

const words = {
  report: text('信访件编号', 'id of the report'),
  matter: text('事项，写作 编号/m1', 'the matter, as ID/m1'),
  either: text('信访件编号，或 编号/m1', 'id of the report, or ID/m1'),
  file: text('JSON 文件；- 为标准输入', 'a JSON file; - for standard input'),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  key: text('幂等键：同键同事只办一次', 'key under which a repetition is recognised'),
  json: text('输出 JSON', 'print JSON'),
};

/** A command for one act, below `parent`. */
export const addAct = (parent: Command, { cli, ends }: CommandHost, act: ActCommand): void => {
  const command = parent
    .command(act.name)
    .description(cli.say(act.about))
    .argument(`<${act.target === 'either' ? 'report' : act.target}>`, cli.say(words[act.target]));
  if (act.file) command.argument('<file>', cli.say(words.file));
  for (const { flags, about, required } of act.options)
    command.addOption(new Option(flags, cli.say(about)).makeOptionMandatory(required === true));
  command
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--idempotency-key <key>', cli.say(words.key))
    .option('--json', cli.say(words.json));
  addStoreOption(command, cli).action(async (...given: readonly unknown[]) => {
    const [target, file] = given as readonly string[];
    const { performAct } = await import('./perform-act.ts');
    const files = act.file ? { file } : {};
    ends(await performAct(cli, act, { target: target ?? '', ...files }, command.opts<ActOptions>()));
  });
};
