import { Command, Option } from 'commander';
import { packageVersion } from '../office/package-files.ts';
import { text } from '../problems/text.ts';
import { groups } from './commands.ts';
import type { Cli } from './shell/cli.ts';
import { addDeclared, type Host } from './shell/command/build.ts';
import { helpIn } from './shell/command/help.ts';

const words = {
  about: text(
    '管辖：来件归谁办理，依据哪一条',
    'guanxia: who is competent for a report, and by which clause',
  ),
  version: text('显示版本', 'print the version'),
  help: text('显示帮助', 'print this help'),
  helpCommand: text('显示某个命令的帮助', 'print the help of a command'),
  language: text('语言；默认按 LC_ALL、LANG，再默认中文', 'language; default: LC_ALL, LANG, else Chinese'),
  noColour: text('不用颜色', 'no colours'),
  codes: text(
    '退出码：0 完成 · 1 有发现 · 2 用法错误 · 3 输入有误 · 4 待定 · 5 存储不可用 · 6 冲突 · 7 没有内容 · 130 中断',
    'exit codes: 0 done, 1 findings, 2 wrong use, 3 bad input, 4 undetermined, 5 store not available, 6 conflict, 7 nothing there, 130 interrupted',
  ),
};

/** Beside the last group, which it comes after. */
const helpCommand = (cli: Cli): Command =>
  new Command('help')
    .argument('[command]')
    .description(cli.say(words.helpCommand))
    .helpGroup(cli.say(groups.at(-1)?.title ?? words.help));

/** The whole command line, in the language of the run. Nothing is printed but help and version. */
export const createProgram = (cli: Cli, ends: Host['ends']): Command => {
  const host: Host = { cli, ends };
  const program = new Command('guanxia')
    .description(cli.say(words.about))
    .configureOutput({
      writeOut: (lines) => cli.print(lines.trimEnd()),
      writeErr: (lines) => cli.tell(lines.trimEnd()),
      outputError: () => undefined,
      getOutHelpWidth: () => cli.width,
      getErrHelpWidth: () => cli.width,
    })
    .configureHelp(helpIn(cli.language))
    .exitOverride()
    .version(packageVersion(), '-V, --version', cli.say(words.version))
    .helpOption('-h, --help', cli.say(words.help))
    .addHelpCommand(helpCommand(cli))
    .addOption(new Option('--lang <language>', cli.say(words.language)).choices(['zh', 'en']))
    .option('--no-color', cli.say(words.noColour))
    .addHelpText('after', `\n${cli.say(words.codes)}`);
  for (const { title, commands } of groups)
    for (const one of commands) addDeclared(program, one, host).helpGroup(cli.say(title));
  return program;
};
