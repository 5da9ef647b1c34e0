import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bilingual, customIssue, parseValue, parseWith, readJson } from '../../src/json/index.ts';
import { brief, problemsOf } from './caught.ts';

const rule = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z-]+$/)
    .meta({ description: '小写标识 · kebab-case identifier' }),
  kind: z.enum(['in-scope', 'referral', 'undetermined']),
  weight: z.int().min(1).max(5).optional(),
  cites: z.array(z.string()).min(1).optional(),
  code: z.string().length(6).optional(),
  since: z.iso.datetime({ offset: true }).optional(),
  labels: z.record(z.enum(['urgent', 'late']), z.boolean()).optional(),
});
const schema = z.strictObject({ rules: z.array(rule) });

const good = { name: 'a', kind: 'referral' };
const parse = (...rules: readonly unknown[]) =>
  parseWith(schema, readJson(JSON.stringify({ rules }, null, 2), { file: 'r.json' }));

describe('a document', () => {
  it('that fits its schema is returned as the schema makes it', () => {
    expect(parse(good)).toStrictEqual({ rules: [good] });
    const trimmed = z.string().trim();
    expect(parseWith(trimmed, readJson('" a "'))).toBe('a');
  });

  it('that does not fit is refused with every departure, each at its place', () => {
    const text = '{"rules": [\r\n  {"nam": "𠮷", "kind": "referal"},\r\n  7\r\n], "x": 1}';
    expect(brief(problemsOf(() => parseWith(schema, readJson(text))))).toStrictEqual([
      'missing-field /rules/0/name 2:3',
      'not-one-of /rules/0/kind 2:25',
      'unknown-key /rules/0/nam 2:4',
      'wrong-type /rules/1 3:3',
      'unknown-key /x 4:4',
    ]);
  });

  it('names its file', () => {
    const [problem] = problemsOf(() => parse({ ...good, weight: 9 }));
    expect(problem).toStrictEqual({
      code: 'too-big',
      message: { 'zh-CN': '应至多为 5，实际为 `9`', en: 'expected at most 5, got `9`' },
      pointer: '/rules/0/weight',
      place: { file: 'r.json', line: 6, column: 17 },
    });
  });

  it('is told in at most a hundred problems and their number', () => {
    const problems = problemsOf(() => parseValue(z.array(z.string()), Array(250).fill(0)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message.en).toBe('at least 150 more problems are not listed');
  });
});

describe('a value', () => {
  it('without a text has pointers but no places', () => {
    expect(problemsOf(() => parseValue(rule, { ...good, kind: 1 }))).toStrictEqual([
      {
        code: 'not-one-of',
        pointer: '/kind',
        message: {
          'zh-CN': '应为 `in-scope`、`referral` 或 `undetermined`，实际为 `1`',
          en: 'expected `in-scope`, `referral` or `undetermined`, got `1`',
        },
      },
    ]);
  });

  it('may have no prototype', () => {
    expect(parseValue(rule, Object.assign(Object.create(null), good))).toStrictEqual(good);
  });

  it('that is not there is missing', () => {
    const [problem] = problemsOf(() => parseValue(rule, undefined));
    expect(problem).toMatchObject({
      code: 'missing-field',
      pointer: '',
      message: { en: 'the value is missing' },
    });
  });
});

describe('a problem', () => {
  it.each([
    [{ nmae: 1 }, 'unknown-key', 'unknown key `nmae`', 'did you mean `name`'],
    [
      { zzzzzz: 1 },
      'unknown-key',
      'unknown key `zzzzzz`',
      'known keys: `name`, `kind`, `weight`, `cites`, `code`, `since` or `labels`',
    ],
    [{ name: undefined }, 'missing-field', 'missing field `name`', undefined],
    [{ name: 5 }, 'wrong-type', 'expected a string, got `5`', undefined],
    [{ name: null }, 'wrong-type', 'expected a string, got `null`', undefined],
    [{ name: ['a'] }, 'wrong-type', 'expected a string, got an array', undefined],
    [{ weight: '5' }, 'wrong-type', 'expected a number, got the string `5`', undefined],
    [{ weight: 1.5 }, 'wrong-type', 'expected an integer, got `1.5`', undefined],
    [{ cites: {} }, 'wrong-type', 'expected an array, got an object', undefined],
    [{ kind: undefined }, 'missing-field', 'missing field `kind`', undefined],
    [
      { kind: 'refferal' },
      'not-one-of',
      'expected `in-scope`, `referral` or `undetermined`, got `refferal`',
      'did you mean `referral`',
    ],
    [{ kind: 'x' }, 'not-one-of', 'expected `in-scope`, `referral` or `undetermined`, got `x`', undefined],
    [{ weight: 0 }, 'too-small', 'expected at least 1, got `0`', undefined],
    [{ cites: [] }, 'too-small', 'expected at least 1 item, got 0', undefined],
    [{ code: 'abc' }, 'too-small', 'expected exactly 6 characters, got 3', undefined],
    [{ code: 'abcdefg' }, 'too-big', 'expected exactly 6 characters, got 7', undefined],
    [{ name: 'A' }, 'invalid-format', '`A` is not a valid form', 'expected: kebab-case identifier'],
    [
      { since: '2024-08-12' },
      'invalid-format',
      '`2024-08-12` is not a valid ISO datetime',
      'for example `2024-08-12T10:00:00+08:00`',
    ],
    [
      { labels: { urgent: true, late: true, urgnt: true } },
      'unknown-key',
      'unknown key `urgnt`',
      'did you mean `urgent`',
    ],
  ])('of %j has code %s', (change, code, message, help) => {
    const problems = problemsOf(() => parse({ ...good, ...change }));
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem.code).toBe(code);
    expect(problem.message.en).toBe(message);
    expect(problem.help?.en).toBe(help);
  });

  it.each([
    [z.number().gt(3), 3, 'too-small', 'expected more than 3, got `3`', '应大于 3，实际为 `3`'],
    [z.number().lt(3), 3, 'too-big', 'expected less than 3, got `3`', '应小于 3，实际为 `3`'],
    [
      z.string().max(1),
      'ab',
      'too-big',
      'expected at most 1 character, got 2',
      '应至多为 1 个字符，实际为 2 个字符',
    ],
    [
      z.number().multipleOf(5),
      7,
      'not-multiple-of',
      'expected a multiple of 5, got `7`',
      '应为 5 的倍数，实际为 `7`',
    ],
    [z.literal('a'), 'b', 'not-one-of', 'expected `a`, got `b`', '应为 `a`，实际为 `b`'],
    [z.uuid().lowercase(), 'X', 'invalid-format', '`X` is not a valid UUID', '`X` 不是有效的 UUID'],
    [
      z.string().lowercase(),
      'X',
      'invalid-format',
      '`X` is not a valid lower-case text',
      '`X` 不是有效的小写文本',
    ],
    [
      z.string().startsWith('sha256:'),
      'X',
      'invalid-format',
      '`X` is not a valid text that starts with `sha256:`',
      '`X` 不是有效的以 `sha256:` 开头的文本',
    ],
    [
      z.string().endsWith('Z'),
      'X',
      'invalid-format',
      '`X` is not a valid text that ends with `Z`',
      '`X` 不是有效的以 `Z` 结尾的文本',
    ],
    [
      z.string().includes('@'),
      'X',
      'invalid-format',
      '`X` is not a valid text that contains `@`',
      '`X` 不是有效的含有 `@` 的文本',
    ],
    [
      z.record(z.string().regex(/^a/), z.number()),
      { b: 1 },
      'invalid-key',
      'invalid key `b`: `b` is not a valid form',
      '键 `b` 有误：`b` 不是有效的写法',
    ],
    [z.string().refine(() => false), 'x', 'invalid-value', 'invalid value', '值无效'],
    [z.string().refine(() => false, 'no good'), 'x', 'invalid-value', 'no good', 'no good'],
    [z.never(), 1, 'wrong-type', 'expected no value, got `1`', '应为没有值，实际为 `1`'],
  ])('of a single value is worded: %#', (single, value, code, en, zh) => {
    const [problem] = problemsOf(() => parseValue<unknown>(single, value));
    expect(problem.code).toBe(code);
    expect(problem.message).toStrictEqual({ 'zh-CN': zh, en });
  });

  it('shows long and invisible input safely', () => {
    const [problem] = problemsOf(() => parseValue(z.enum(['a']), `\u001b[31m\u202e${'长'.repeat(99)}`));
    expect(problem.message.en).toBe(`expected \`a\`, got \`\\u001b[31m\\u202e${'长'.repeat(34)}…\``);
  });

  it('lists the first twelve of many values', () => {
    const values = Array.from({ length: 30 }, (_, index) => `v${index}`);
    const [problem] = problemsOf(() => parseValue(z.enum(values), 'v3O'));
    expect(problem.message.en).toMatch(/^expected one of 30: `v0`, .*`v11`, …, got `v3O`$/);
    expect(problem.message['zh-CN']).toMatch(/^应为 `v0`、.*`v11` 等 30 项之一，实际为 `v3O`$/);
    expect(problem.help?.en).toBe('did you mean `v3`');
  });
});

describe("the author's words", () => {
  const six = { 'zh-CN': '应为六位数字', en: 'six digits are expected' };

  it('in two languages replace ours', () => {
    const coded = z.strictObject({ code: z.string().regex(/^\d{6}$/, bilingual(six)) });
    const [problem] = problemsOf(() => parseValue(coded, { code: 'x' }));
    expect(problem).toMatchObject({ code: 'invalid-format', pointer: '/code', message: six });
  });

  it('in one language stand for both', () => {
    const [problem] = problemsOf(() => parseValue(z.string({ error: 'text please' }), 1));
    expect(problem.message).toStrictEqual({ 'zh-CN': 'text please', en: 'text please' });
  });

  it('do not depend on the language that zod is set to', () => {
    z.config(z.locales.zhCN());
    try {
      const [problem] = problemsOf(() => parseValue(z.string(), 1));
      expect(problem.message.en).toBe('expected a string, got `1`');
    } finally {
      z.config(z.locales.en());
    }
  });

  it('come with a code and help from a check of a document', () => {
    const message = { 'zh-CN': '引用未登记', en: 'unknown source' };
    const help = { 'zh-CN': '先登记', en: 'declare it first' };
    const checked = schema.superRefine((_document, context) => {
      context.addIssue({ ...customIssue('unknown-source', message, help), path: ['rules', 0, 'name'] });
      context.addIssue(customIssue('no-case', message));
    });
    const document = readJson(JSON.stringify({ rules: [good] }));
    expect(problemsOf(() => parseWith(checked, document))).toStrictEqual([
      { code: 'unknown-source', message, help, pointer: '/rules/0/name', place: { line: 1, column: 19 } },
      { code: 'no-case', message, pointer: '', place: { line: 1, column: 1 } },
    ]);
  });

  it('come with a code from a refinement', () => {
    const message = { 'zh-CN': '超出范围', en: 'out of range' };
    const refined = z.string().refine((text) => text === 'a', customIssue('out-of-range', message));
    expect(parseValue(refined, 'a')).toBe('a');
    expect(problemsOf(() => parseValue(refined, 'b'))).toStrictEqual([
      { code: 'out-of-range', message, pointer: '' },
    ]);
  });
});
