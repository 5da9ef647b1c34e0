import { text } from '../../problems/text.ts';
import { courseOptions } from '../replay/course-options.ts';
import { type Noun, verb } from '../shell/command/declaration.ts';
import { stepVerbs } from './step-commands.ts';

const files = {
  file: {
    about: text('规则集文件；默认随包的规则集', 'rule set files; default: the shipped ones'),
    optional: true,
    several: true,
  },
} as const;

const test = verb({
  name: 'test',
  about: text('运行规则集的用例', 'run the cases of rule sets'),
  arguments: files,
  options: {
    min: {
      value: '<percent>',
      about: text(
        '至少触及百分之几的规则；默认 100',
        'least share of rules reached, in per cent; default: 100',
      ),
      preset: '100',
    },
    junit: { value: '<file>', about: text('另写 JUnit XML', 'also write JUnit XML') },
    watch: { about: text('文件改动后重新运行', 'run again when a file changes'), conflicts: ['json'] },
  },
  example: 'guanxia rules test rules.json',
  prints: { json: ['rules-test'] },
  run: async (cli, { file, ...options }) => (await import('./rules-test.ts')).rulesTest(cli, file, options),
});

const check = verb({
  name: 'check',
  about: text('检查规则集的写法', 'check how rule sets are written'),
  arguments: files,
  options: {
    activation: { about: text('按生效前的要求检查，更严', 'check as before activation, which is stricter') },
    calendar: {
      value: '<file>',
      about: text('工作日历：检查施行期内的年份', 'a calendar that must cover the years in force'),
      repeatable: true,
    },
    coverage: {
      value: '<percent>',
      about: text(
        '用例应见到的条件百分比；默认 0',
        'share of conditions that cases should see, in per cent; default: 0',
      ),
    },
  },
  example: 'guanxia rules check rules.json --calendar calendar.json',
  prints: { json: ['rules-check'] },
  run: async (cli, { file, ...options }) => (await import('./rules-check.ts')).rulesCheck(cli, file, options),
});

const fmt = verb({
  name: 'fmt',
  about: text('把规则集整理成统一的格式，内容不变', 'put rule sets into their one layout; the content stays'),
  arguments: {
    file: {
      about: text(
        '规则集文件，就地改写；- 为标准输入输出',
        'rule set files, rewritten in place; - for standard input and output',
      ),
      several: true,
    },
  },
  options: { check: { about: text('只检查，不改写', 'only check, change nothing') } },
  example: 'guanxia rules fmt rules.json',
  prints: { json: ['rules-fmt'] },
  run: async (cli, { file, ...options }) => (await import('./rules-fmt.ts')).rulesFmt(cli, file, options),
});

const diff = verb({
  name: 'diff',
  about: text('逐条比较两个规则集', 'compare two rule sets, clause by clause'),
  arguments: {
    before: { about: text('旧的', 'the old one') },
    after: { about: text('新的', 'the new one') },
  },
  options: {
    impact: {
      about: text('另列出哪些来件的认定会改变', 'also list which reports would be decided differently'),
    },
  },
  example: 'guanxia rules diff rules.json rules-2.json',
  prints: { json: ['rules-diff'] },
  run: async (cli, { before, after, ...options }) =>
    (await import('./rules-diff.ts')).rulesDiff(cli, [before, after], options),
});

const impact = verb({
  name: 'impact',
  about: text(
    '规则集草案若当时已施行，哪些已登记的认定会不同',
    'which recorded determinations a draft would have decided otherwise',
  ),
  arguments: { draft: { about: text('草案文件', 'the draft') } },
  options: courseOptions,
  example: 'guanxia rules impact rules-2.json',
  prints: { json: ['replay-what-if'] },
  run: async (cli, { draft, ...options }) =>
    (await import('../replay/what-if.ts')).whatIf(cli, { ...options, rules: draft }),
});

const prove = verb({
  name: 'prove',
  about: text(
    '证明规则集对所有情形恰有一个答案',
    'prove that rule sets have exactly one answer for all facts',
  ),
  arguments: files,
  example: 'guanxia rules prove rules.json',
  prints: { json: ['rules-prove'] },
  run: async (cli, { file, ...options }) => (await import('./rules-prove.ts')).rulesProve(cli, file, options),
});

const schema = verb({
  name: 'schema',
  about: text(
    '供编辑器补全和说明用的 JSON Schema',
    'the JSON Schema with which editors complete and explain rule sets',
  ),
  options: {
    settings: { about: text('改为输出 .vscode/settings.json', 'print .vscode/settings.json instead') },
  },
  example: 'guanxia rules schema',
  prints: 'json-always',
  run: async (cli, options) => (await import('./rules-schema.ts')).rulesSchema(cli, options),
});

/** `guanxia rules …` */
export const rules: Noun = {
  name: 'rules',
  about: text(
    '检查、测试、整理、比较、证明规则集，并使其生效',
    'check, test, format, compare and prove rule sets, and bring them into force',
  ),
  verbs: [test, check, fmt, diff, impact, prove, schema, ...stepVerbs],
};
