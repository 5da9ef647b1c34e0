import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import { addStoreOption } from '../shell/store-option.ts';
import type { ReportReadOptions } from './report-read.ts';

const words = {
  about: text(
    '查阅密封的内容；先登记由谁、为何查阅',
    'open what is sealed in a report, once it is recorded who reads it and what for',
  ),
  report: text('信访件编号', 'id of the report'),
  field: text('密封的字段，可写多个；不写时全部', 'sealed fields, several may follow; all unless told'),
  purpose: text('为何查阅', 'what for'),
  as: text('查阅人代号，不写姓名', 'staff id of who reads, never a name'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia report read` */
export const addReportRead = (report: Command, { cli, ends }: CommandHost): void => {
  const command = report
    .command('read')
    .description(cli.say(words.about))
    .argument('<report>', cli.say(words.report))
    .option('--field <name...>', cli.say(words.field))
    .requiredOption('--purpose <text>', cli.say(words.purpose))
    .requiredOption('--as <actor>', cli.say(words.as))
    .option('--json', cli.say(words.json));
  addStoreOption(command, cli).action(async (id: string, options: ReportReadOptions) => {
    const { reportRead } = await import('./report-read.ts');
    ends(await reportRead(cli, id, options));
  });
};
