import { Command, Option } from 'commander';
import { packageVersion } from '../office/package-files.ts';
import { text } from '../problems/text.ts';
import { addAudit } from './audit/command.ts';
import { addCalendar } from './calendar/command.ts';
import { addCompletion } from './completion/command.ts';
import { addDecide } from './decide/command.ts';
import { addDemo } from './demo/command.ts';
import { addDirectory } from './directory/command.ts';
import { addDoctor } from './doctor/command.ts';
import { addDocuments } from './documents/command.ts';
import { addExplain } from './explain/command.ts';
import { addKeys } from './keys/command.ts';
import { addLedger } from './ledger/command.ts';
import { addMatter, addNotify, addReferral, addReport } from './life/command.ts';
import { addDue } from './life/due-command.ts';
import { addLog } from './log/command.ts';
import { addMandate } from './mandate/command.ts';
import { addOutbox } from './outbox/command.ts';
import { addProjections } from './projections/command.ts';
import { addPublish } from './publish/command.ts';
import { addReceive } from './receive/command.ts';
import { addReplay } from './replay/command.ts';
import { addRules } from './rules/command.ts';
import { addSchema } from './schema/command.ts';
import { addServe } from './serve/command.ts';
import type { Cli } from './shell/cli.ts';
import type { CommandHost } from './shell/command-host.ts';
import { helpIn } from './shell/help.ts';
import { addStore } from './store/command.ts';
import { addSubject } from './subject/command.ts';
import { addView } from './view/command.ts';
import { addWorker } from './worker/command.ts';

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

/** Every command, in the order of the help. */
const commands = [
  addDemo,
  addDecide,
  addPublish,
  addReceive,
  addServe,
  addKeys,
  addWorker,
  addOutbox,
  addReport,
  addMatter,
  addReferral,
  addNotify,
  addDue,
  addView,
  addLedger,
  addProjections,
  addSubject,
  addExplain,
  addReplay,
  addLog,
  addMandate,
  addAudit,
  addRules,
  addDocuments,
  addDirectory,
  addCalendar,
  addDoctor,
  addStore,
  addSchema,
  addCompletion,
];

/** The whole command line, in the language of the run. Nothing is printed but help and version. */
export const createProgram = (cli: Cli, ends: CommandHost['ends']): Command => {
  const host: CommandHost = { cli, ends };
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
    .helpCommand('help [command]', cli.say(words.helpCommand))
    .addOption(new Option('--lang <language>', cli.say(words.language)).choices(['zh', 'en']))
    .option('--no-color', cli.say(words.noColour))
    .addHelpText('after', `\n${cli.say(words.codes)}`);
  for (const add of commands) add(program, host);
  return program;
};
