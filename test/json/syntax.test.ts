import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/json/index.ts';
import { brief, codesOf, problemsOf } from './caught.ts';
import { runs } from './runs.ts';

const read = (text: string) => readJson(text, { file: 'f.json' });

describe('broken JSON', () => {
  it.each([
    ['', '1:1', 'a value is expected here', undefined],
    ['{', '1:2', 'the object is not closed, `}` is missing', 'it begins at 1:1'],
    ['{"a":\n [1', '2:4', 'the array is not closed, `]` is missing', 'it begins at 2:2'],
    ['[1,]', '1:4', 'a value is expected here', 'delete the comma before it'],
    ['{"a":1, }', '1:9', 'a key in double quotes is expected here', 'delete the comma before it'],
    ['{"a" 1}', '1:6', 'a colon is missing after the key', undefined],
    ['{"a":1\n"b":2}', '2:1', 'a comma is missing before this', undefined],
    ['{a: 1}', '1:2', '`a` is not a JSON value', undefined],
    ['[1] 2', '1:5', 'the document ended before this, nothing may follow', undefined],
    ['[tru]', '1:2', '`tru` is not a JSON value', undefined],
    ['[+1]', '1:2', '`+1` is not a JSON value', undefined],
    ['[01]', '1:3', 'a comma is missing before this', undefined],
    ['[1.]', '1:2', 'unfinished number', undefined],
    ['[1e]', '1:2', 'unfinished number', undefined],
    ['["a\n"]', '1:2', 'the string is not closed, a double quote is missing', undefined],
    ['["\\\\\\x"]', '1:5', 'this character cannot follow a backslash', undefined],
    ['["\\n\\u12g4"]', '1:5', '`\\u` must be followed by four hexadecimal digits', undefined],
    ['["a\tb"]', '1:4', 'a control character, such as a tab, cannot stand in a string', undefined],
    ['[1] // x', '1:5', 'comments are not allowed here', expect.stringContaining('.jsonc')],
    ['[/* x */ 1]', '1:2', 'comments are not allowed here', expect.stringContaining('.jsonc')],
  ])('%j is told at %s: %s', (text, at, message, help) => {
    const [problem] = problemsOf(() => read(text));
    expect(problem.code).toBe('json-syntax');
    expect(`${problem.place?.line}:${problem.place?.column}`).toBe(at);
    expect(problem.message.en).toBe(message);
    expect(problem.help?.en).toStrictEqual(help);
  });

  it.each([
    ['{“a”: 1}', '1:2', '`“` (U+201C)', 'write `"` instead', '改用半角 `"`'],
    ["{'a': 1}", '1:2', "`'` (U+0027)", 'write `"` instead', '改用半角 `"`'],
    ['{"a"：1}', '1:5', '`：` (U+FF1A)', 'write `:` instead', '改用半角 `:`'],
    ['[1，2]', '1:3', '`，` (U+FF0C)', 'write `,` instead', '改用半角 `,`'],
    ['[1、2]', '1:3', '`、` (U+3001)', 'write `,` instead', '改用半角 `,`'],
    ['[true，2]', '1:6', '`，` (U+FF0C)', 'write `,` instead', '改用半角 `,`'],
    ['[1］]', '1:3', '`］` (U+FF3D)', 'write `]` instead', '改用半角 `]`'],
    ['[１]', '1:2', '`１` (U+FF11)', 'write `1` instead', '改用半角 `1`'],
    ['[\u00a01]', '1:2', '`\\u00a0` (U+00A0)', 'use an ordinary space', '改用普通空格'],
    ['[\u30001]', '1:2', '`\u3000` (U+3000)', 'use an ordinary space', '改用普通空格'],
    ['[1\u200b]', '1:3', '`\\u200b` (U+200B)', 'delete this invisible character', '删除这个看不见的字符'],
    ['[\ufeff1]', '1:2', '`\\ufeff` (U+FEFF)', 'delete this invisible character', '删除这个看不见的字符'],
  ])('%j names the character and the remedy', (text, at, character, en, zh) => {
    const problems = problemsOf(() => read(text));
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(`${problem.place?.line}:${problem.place?.column}`).toBe(at);
    expect(problem.message.en).toBe(`the character ${character} cannot stand here`);
    expect(problem.help).toStrictEqual({ 'zh-CN': zh, en });
  });

  it('suspects a full-width quotation mark where a string does not end', () => {
    const [{ help }] = problemsOf(() => read('{"a”: 1,\n"b": 2}'));
    expect(help?.en).toContain('full-width quotation mark');
  });

  it('is told whole, without what only follows from a fault already told', () => {
    const text = '{\n  “a”: 1,\n  "b"：2,\n  "c": [1 2],\n  "d": None,\n  "d": -0\n}';
    expect(brief(problemsOf(() => read(text)))).toStrictEqual([
      'json-syntax  2:3',
      'json-syntax /b 3:6',
      'json-syntax /c 4:11',
      'json-syntax /d 5:8',
      'json-duplicate-key /d 6:3',
      'json-unsafe-number /d 6:8',
    ]);
  });

  it('is told in at most a hundred problems and their number', () => {
    const problems = problemsOf(() => read(`[${'x,'.repeat(300)}1]`));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({
      code: 'too-many-problems',
      message: { en: 'at least 200 more problems are not listed' },
    });
  });
});

describe('comments', () => {
  const text = '// 首\n{"a": /* "b": */ 1, // 𠮷 "\n "c": "// no"}\n/**/';

  it('may stand between tokens where they are allowed', () => {
    const document = readJson(text, { comments: true });
    expect(document.value).toStrictEqual({ a: 1, c: '// no' });
    expect(document.placeOf('/c')).toStrictEqual({ line: 3, column: 7 });
  });

  it('part the tokens around them', () => {
    expect(codesOf(() => readJson('[1/**/2]', { comments: true }))).toStrictEqual(['json-syntax']);
    expect(readJson('[1/**/,2]', { comments: true }).value).toStrictEqual([1, 2]);
  });

  it('bring no trailing commas with them', () => {
    expect(codesOf(() => readJson('[1,]', { comments: true }))).toStrictEqual(['json-syntax']);
    expect(codesOf(() => readJson('{"a":1,}', { comments: true }))).toStrictEqual(['json-syntax']);
  });

  it('must end', () => {
    const [{ message }] = problemsOf(() => readJson('1 /* x', { comments: true }));
    expect(message.en).toBe('the comment is not closed, `*/` is missing');
  });
});

describe('any text', () => {
  const tokens = [
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"b"',
      '"\\u0061"',
      '"__proto__"',
      '1',
      '0',
      '-',
      '.5',
      'e3',
    ],
    ...[
      ' ',
      '\n',
      '\r\n',
      '\t',
      'true',
      'null',
      'nul',
      '\\',
      '/',
      '//',
      '/*',
      '*/',
      '“',
      '，',
      '\u00a0',
      '\0',
    ],
    ...['\ud800', '𠮷', '\ufeff', '"a":', '"b":1,', '[1,', '{"a":[', ']}', "'", '\u2028', '9007199254740993'],
  ];
  const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 14 }).map((parts) => parts.join(''));

  it('is refused as broken if and only if JSON.parse refuses it, and else read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.json(), fc.string({ unit: 'binary' })), (text) => {
        const source = text.replace(/^\ufeff/, '');
        const codes = codesOf(() => readJson(text));
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(source);
        } catch {
          isJson = false;
        }
        expect(codes.includes('json-syntax')).toBe(!isJson);
        if (codes.length === 0) expect(readJson(text).value).toStrictEqual(expected);
      }),
      runs(20_000),
    );
  });

  it('never exhausts the stack', () => {
    const bracket = fc.constantFrom('[', '{', ']', '}', '},', '],', '"a":', ',', '"a":[', '[{"a":');
    fc.assert(
      fc.property(fc.array(bracket, { minLength: 1, maxLength: 6 }), (pattern) => {
        expect(codesOf(() => readJson(pattern.join('').repeat(5000)))).not.toHaveLength(0);
      }),
      runs(300),
    );
  });
});
