import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ReportAnswerOptions } from './report-answer.ts';

const words = {
  about: text(
    '回答一个待定事项的问题；不带回答时列出问题和各种回答的结果',
    'answer what is asked about a matter; without answers, list the questions and what each answer leads to',
  ),
  matter: text('事项，写作 编号/m1', 'the matter, as ID/m1'),
  answers: text('回答，写作 字段=值', 'answers, as FIELD=VALUE'),
  source: text('由谁确认，见于何处', 'who confirmed it, or where it stands'),
  on: text('何日确认；默认今天', 'on which date; default: today'),
  approvedBy: text(
    '批准人代号：否认涉及本组或上级时须由另一人批准',
    'who approves it: another person, where it is denied that the group or somebody above it is meant',
  ),
  as: text('经办人代号，不写姓名；默认 cli', 'staff id, never a name; default: cli'),
  key: text('幂等键：同键同事只办一次', 'key under which a repetition is recognised'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia report answer` */
export const addReportAnswer = (report: Command, { cli, ends }: CommandHost): void => {
  const command = report
    .command('answer')
    .description(cli.say(words.about))
    .argument('<matter>', cli.say(words.matter))
    .argument('[answers...]', cli.say(words.answers))
    .option('--source <text>', cli.say(words.source))
    .option('--on <date>', cli.say(words.on))
    .option('--as <actor>', cli.say(words.as), 'cli')
    .option('--approved-by <actor>', cli.say(words.approvedBy))
    .option('--idempotency-key <key>', cli.say(words.key))
    .option('--json', cli.say(words.json));
  addStoreOption(command, cli).action(
    async (matter: string, answers: readonly string[], options: ReportAnswerOptions) => {
      const { reportAnswer } = await import('./report-answer.ts');
      ends(await reportAnswer(cli, matter, answers, options));
    },
  );
};
