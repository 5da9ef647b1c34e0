import { text } from '../../problems/text.ts';
import { verb } from '../shell/command/declaration.ts';

/** `guanxia decide` */
export const decide = verb({
  name: 'decide',
  about: text('试判一份来件，不登记', 'decide one report without recording it'),
  arguments: {
    file: { about: text('来件 JSON 文件；- 为标准输入', 'the report, a JSON file; - for standard input') },
  },
  options: {
    mandate: { value: '<file>', about: text('巡视任务', 'the mandate') },
    rules: { value: '<file>', about: text('规则集', 'the rule set') },
    directory: { value: '<file>', about: text('名录', 'the directory') },
    calendar: { value: '<file>', about: text('工作日历', 'the calendar') },
    explain: {
      about: text(
        '列出有关规则的条件和所见的事实',
        'show the conditions of the rules concerned and what they saw',
      ),
    },
  },
  example: 'guanxia decide report.json --explain',
  prints: { json: ['decide'] },
  run: async (cli, { file, ...options }) => (await import('./decide.ts')).decide(cli, file, options),
});
