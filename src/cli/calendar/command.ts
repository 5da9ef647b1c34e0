import { text } from '../../problems/text.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';

const check = verb({
  name: 'check',
  about: text(
    '检查工作日历：与所引通知不符的日子、缺少的年份、未核实的引文；只报告，不改动',
    'check calendars: days that differ from the quoted notices, missing years, unverified citations; nothing is repaired',
  ),
  arguments: {
    file: {
      about: text('工作日历文件；- 为标准输入', 'calendar files; - for standard input'),
      several: true,
    },
  },
  example: 'guanxia calendar check calendar.json',
  prints: { json: ['calendar-check'] },
  run: async (cli, { file, ...options }) =>
    (await import('./calendar-check.ts')).calendarCheck(cli, file, options),
});

/** `guanxia calendar …` */
export const calendar: Noun = {
  name: 'calendar',
  about: text('检查工作日历', 'check working-day calendars'),
  verbs: [check],
};
