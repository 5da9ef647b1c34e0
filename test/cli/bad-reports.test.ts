import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/shell/problems/problem-exit-codes.ts';
import { fileUnreadable } from '../../src/office/files/file-problems.ts';
import { guanxia, type Ran } from './support/command.ts';
import { publishExample, vector } from './support/example.ts';
import { listing, put, scratch } from './support/scratch.ts';

const good = vector('T01.json');
const text = JSON.stringify(good, null, 2);

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

/** One mistake each: how the report is written, then what is told first. */
const mistakes: readonly (readonly [name: string, content: string | Uint8Array, told: string])[] = [
  ['nothing at all', '', 'bad.json:1:1: a value is expected here [json-syntax]'],
  ['broken JSON', text.replace('{', ''), 'bad.json:2:12'],
  ['a file cut short', text.slice(0, -3), '[json-syntax]'],
  ['a comment', text.replace('{', '{ // note\n'), '[json-syntax]'],
  ['full-width punctuation', text.replace(',', '，'), '[json-syntax]'],
  ['a key twice', text.replace('{', '{ "channel": {},'), '(/channel): '],
  [
    'an unknown key',
    JSON.stringify({ ...good, chanel: 1 }),
    '(/…): unknown key `…` [unknown-key]\n  did you mean `channel`',
  ],
  [
    'a missing field',
    JSON.stringify({ ...good, receivedAt: undefined }),
    '(/receivedAt): missing field `receivedAt`',
  ],
  [
    'an unknown channel',
    JSON.stringify({ ...good, channel: { kind: 'pigeon' } }),
    '(/channel/kind): expected',
  ],
  ['no matters', JSON.stringify({ ...good, matters: [] }), '(/matters): '],
  ['a forbidden key', text.replace('{', '{ "__proto__": {},'), '[json-forbidden-key]'],
  ['a number too large', text.replace('{', '{ "n": 9007199254740993,'), '[json-unsafe-number]'],
  ['too deep', `${'['.repeat(33)}${']'.repeat(33)}`, '[json-too-deep]'],
  ['too large', `${text}${' '.repeat(2 ** 20)}`, '[json-too-large]'],
  ['a lone surrogate', text.replace('"channel"', '"text": "\\ud800", "channel"'), '[json-lone-surrogate]'],
  ['U+0000', text.replace('"channel"', '"text": "\\u0000", "channel"'), '[json-nul]'],
  [
    'invalid UTF-8',
    new Uint8Array([...utf8('{"text": "'), 0xff, ...utf8('"}')]),
    'bad.json:1:11: the file is not UTF-8',
  ],
  [
    'GB18030',
    new Uint8Array([...utf8('{"text": "'), 0xbd, 0xf0, 0xcb, 0xae, 0xc7, 0xf8, ...utf8('"}')]),
    'it looks like GB18030, save it as UTF-8',
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 'it looks like UTF-16, save it as UTF-8'],
];

const tellsNoStack = ({ stderr }: Ran): void => expect(stderr).not.toMatch(/\n\s+at /);

describe('a report that is wrong', () => {
  it.each(mistakes)('%s', async (_name, content, told) => {
    const folder = scratch();
    await publishExample(folder);
    put(folder, 'bad.json', content);
    const before = listing(folder);
    for (const command of ['decide', 'receive']) {
      const ran = await guanxia([command, 'bad.json', '--lang', 'en'], { cwd: folder });
      expect(ran.stderr).toContain(told);
      expect(ran).toMatchObject({ stdout: '', code: 3 });
      tellsNoStack(ran);
    }
    expect(listing(folder)).toStrictEqual(before);
  });

  it('may begin with a byte order mark', async () => {
    const file = put(scratch(), 'bom.json', `\ufeff${text}`);
    expect((await guanxia(['decide', file])).code).toBe(0);
  });

  it('has all its problems told, in both languages', async () => {
    const file = put(scratch(), 'bad.json', { ...good, chanel: 1, receivedAt: '2024-02-30T10:00:00Z' });
    const codes = (stderr: string) => [...stderr.matchAll(/\[([a-z-]+)\]$/gm)].map(([, code]) => code);
    const zh = await guanxia(['decide', file]);
    const en = await guanxia(['decide', file, '--lang', 'en']);
    expect(codes(zh.stderr)).toStrictEqual(['invalid-format', 'unknown-key']);
    expect(codes(en.stderr)).toStrictEqual(codes(zh.stderr));
    expect(zh.stderr).toContain('未知的键');
  });
});

const inst = (receivedAt: string) => JSON.stringify({ ...good, receivedAt });

describe('an odd instant', () => {
  const odd: readonly string[] = [
    '2024-09-25',
    '2024-09-25T17:59',
    '2024-09-25T17:59:59',
    '2024-09-25 17:59:59+08:00',
    '2024-09-25T17:59:59 +08:00',
    '2024-09-25T17:59:59+0800',
    '2024-09-25T17:59:59+08',
    '2024-09-25T17:59:59+99:99',
    '2024-09-25T17:59:59-00:00',
    '2024-09-25T17:59:59[Asia/Shanghai]',
    '2024-09-25T17:59:59+08:00[Asia/Shanghai]',
    '2024-09-25T17:59:59CST',
    '2024-09-25T17:59:59 GMT+8',
    '2024-09-25T24:00:00+08:00',
    '2024-09-25T17:60:00+08:00',
    '2024-09-25T17:59:60+08:00',
    '2024-12-31T23:59:60Z',
    '2024-09-25T17:59:59.0009+08:00',
    '2024-09-25T17:59:59,5+08:00',
    '2024-02-30T10:00:00+08:00',
    '2023-02-29T10:00:00+08:00',
    '2024-13-01T10:00:00+08:00',
    '2024-00-10T10:00:00+08:00',
    '2024-9-25T17:59:59+08:00',
    '2024-W39-3T17:59:59+08:00',
    '2024-269T17:59:59+08:00',
    '+002024-09-25T17:59:59+08:00',
    '0000-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    '18:00',
    '1727258399',
    'now',
    '２０２４-09-25T17:59:59+08:00',
    ' 2024-09-25T17:59:59+08:00',
    '2024-09-25T17:59:59+08:00\n',
    '',
  ];

  it('is refused with its place and an example, every one of them', async () => {
    const lines = odd.map(inst).join('\n');
    const folder = scratch();
    await publishExample(folder);
    put(folder, 'odd.ndjson', lines);
    const { stdout, code } = await guanxia(['receive', 'odd.ndjson', '--ndjson', '--lang', 'en'], {
      cwd: folder,
    });
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(results.map(({ status, problems = [] }) => [status, problems[0]?.pointer])).toStrictEqual(
      odd.map(() => ['refused', '/receivedAt']),
    );
    expect(results.map(({ line, problems }) => problems[0].place.line === line)).not.toContain(false);
  });

  it('is taken as it is written when it is good', async () => {
    const folder = scratch();
    await publishExample(folder);
    const written = ['2024-09-25T09:59:59Z', '2024-09-25T17:59:59.5+08:00', '2024-02-29T10:00:00-12:00'];
    put(folder, 'good.ndjson', written.map(inst).join('\r\n'));
    const { stdout, code } = await guanxia(['receive', 'good.ndjson', '--ndjson'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').length).toBe(written.length);
  });

  it('after now is refused', async () => {
    const folder = scratch();
    await publishExample(folder);
    const file = put(folder, 'future.json', inst('2199-01-01T00:00:00Z'));
    const { stderr, code } = await guanxia(['receive', file, '--lang', 'en'], { cwd: folder });
    expect(stderr).toContain('lies after now');
    expect(code).toBe(3);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is not there', 'nowhere.json', '没有文件 `nowhere.json` [file-not-found]'],
    ['is a folder', 'folder', '`folder` 是目录，不是文件 [file-is-folder]'],
    ['lies in a file', 'file.json/report.json', '[file-not-found]'],
  ])('%s', async (_name, path, told) => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'folder'));
    put(cwd, 'file.json', '{}');
    const { stderr, code } = await guanxia(['decide', path], { cwd });
    expect(stderr).toContain(told);
    expect(code).toBe(3);
  });

  // Tests may run as root, whom no file is closed to.
  it.each([
    ['EACCES', 'file-not-permitted'],
    ['EPERM', 'file-not-permitted'],
    ['EIO', 'file-unreadable'],
  ])('is refused by the system with %s', (reason, code) => {
    const error = fileUnreadable('secret.json', Object.assign(new Error(reason), { code: reason }));
    expect(error.code).toBe(code);
    expect(exitCodeOf(error)).toBe(3);
  });

  it('comes from standard input as well', async () => {
    const fine = await guanxia(['decide', '-', '--json'], { input: text });
    expect(JSON.parse(fine.stdout).matters[0].outcome).toBe('in-scope');
    const broken = await guanxia(['decide', '-', '--lang', 'en'], { input: '{' });
    expect(broken.stderr).toContain('<stdin>:1:2: the object is not closed');
  });
});
