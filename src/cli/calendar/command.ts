import type { Command } from 'commander';
import { text } from '../../problems/text.ts';
import type { CommandHost } from '../shell/command-host.ts';
import type { CalendarCheckOptions } from './calendar-check.ts';

const words = {
  calendar: text('检查工作日历', 'check working-day calendars'),
  about: text(
    '检查工作日历：与所引通知不符的日子、缺少的年份、未核实的引文；只报告，不改动',
    'check calendars: days that differ from the quoted notices, missing years, unverified citations; nothing is repaired',
  ),
  files: text('工作日历文件；- 为标准输入', 'calendar files; - for standard input'),
  json: text('输出 JSON', 'print JSON'),
};

/** `guanxia calendar …` */
export const addCalendar = (program: Command, { cli, ends }: CommandHost): void => {
  program
    .command('calendar')
    .description(cli.say(words.calendar))
    .command('check')
    .description(cli.say(words.about))
    .argument('<file...>', cli.say(words.files))
    .option('--json', cli.say(words.json))
    .action(async (files: string[], options: CalendarCheckOptions) => {
      const { calendarCheck } = await import('./calendar-check.ts');
      ends(await calendarCheck(cli, files, options));
    });
};
