import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/json/index.ts';
import { csv } from '../../src/presentation/ledgers/csv.ts';
import { scratch } from '../stores/support/scratch.ts';
import { guanxia, guanxiaJson } from './support/command.ts';

const { folder: cwd, remove } = scratch();
const file = (name: string): string => join(cwd, name);

const exported = async (args: readonly string[]) =>
  guanxia(['ledger', 'export', '--store', 'sqlite:./demo.db', ...args], { cwd });

const table = (name: string, decode = (bytes: Uint8Array) => Buffer.from(bytes).toString()): string[][] =>
  parse(decode(readFileSync(file(name))), { bom: true });

const origin = (name: string): Map<string, string> =>
  new Map(table(`${name}.origin.csv`).map(([what = '', value = '']) => [what, value]));

const hashOf = (cells: readonly (readonly string[])[]): string =>
  `sha256:${createHash('sha256')
    .update(canonicalJson(cells.map((row) => [...row])))
    .digest('hex')}`;

interface Viewed {
  readonly rows: readonly { readonly document: { readonly receivedAt: string; readonly report: string } }[];
}

const viewed = async (view: string): Promise<Viewed> =>
  (await guanxiaJson(['view', view, '--json', '--store', 'sqlite:./demo.db'], { cwd })) as Viewed;

beforeAll(async () => {
  await guanxia(['demo', '--reports', '40', '--store', 'sqlite:./demo.db'], { cwd });
});
afterAll(remove);

describe('a ledger', () => {
  it.each([
    ['in-scope', '依据条款'],
    ['referral', '转往单位'],
    ['undetermined', '需补充'],
  ])('is the view %s as a table, in the order of receipt, with its origin', async (view, heading) => {
    const { code, stdout } = await exported(['--view', view, '-o', 'out.csv']);
    expect(code).toBe(0);
    const { rows } = await viewed(view);
    expect(stdout).toBe(`已写入 out.csv，${rows.length} 行\n已写入 out.csv.origin.csv，${rows.length} 行\n`);
    const [headings = [], ...cells] = table('out.csv');
    expect(headings).toEqual(expect.arrayContaining(['序号', '编号', '接件时间', '规则版本', heading]));
    const reports = headings.indexOf('编号');
    expect(cells.map((row) => row[reports])).toStrictEqual(rows.map(({ document }) => document.report));
    const from = origin('out.csv');
    expect(from.get('视图')).toMatch(new RegExp(`^${view}@\\d+$`));
    expect(from.get('行数')).toBe(`${rows.length}`);
    expect(from.get('曾施行的规则集')).toMatch(/^cpc-inspection 2024\.08-1 sha256:/);
    expect(from.get('全部单元格的 SHA-256（RFC 8785）')).toBe(hashOf([headings, ...cells]));
  });

  it('begins with a byte order mark, is written the same again, and is for its owner alone', async () => {
    await exported(['--view', 'by-subject', '-o', 'a.csv']);
    await exported(['--view', 'by-subject', '-o', 'b.csv']);
    const bytes = readFileSync(file('a.csv'));
    expect([...bytes.subarray(0, 3)]).toStrictEqual([0xef, 0xbb, 0xbf]);
    expect(readFileSync(file('b.csv'))).toStrictEqual(bytes);
    expect(statSync(file('a.csv')).mode & 0o077).toBe(0);
  });

  it('can be in GB18030', async () => {
    await exported(['--view', 'referral', '-o', 'utf8.csv']);
    await exported(['--view', 'referral', '--encoding', 'gb18030', '-o', 'gb.csv']);
    const decoded = table('gb.csv', (bytes) => new TextDecoder('gb18030').decode(bytes));
    expect(decoded).toStrictEqual(table('utf8.csv'));
  });

  it('can be a workbook of two sheets, all text', async () => {
    await exported(['--view', 'referral', '-o', 'same.csv']);
    await exported(['--view', 'referral', '--format', 'xlsx', '-o', 'out.xlsx']);
    expect(existsSync(file('out.xlsx.origin.csv'))).toBe(false);
    const [ledger, from] = await Promise.all(
      ['转办台账', '出处'].map((sheet) => readSheet(file('out.xlsx'), sheet)),
    );
    const cells = (ledger ?? []).map((row) => row.map((cell) => (cell === null ? '' : cell)));
    expect(cells).toStrictEqual(table('same.csv'));
    expect(new Map(from as [string, string][]).get('视图')).toBe('referral@4');
  });

  it('holds what is asked for: a mandate, a half-open period', async () => {
    const { rows } = await viewed('referral');
    const since = rows[3]?.document.receivedAt ?? '';
    const until = rows.at(-3)?.document.receivedAt ?? '';
    await exported(['--view', 'referral', '--since', since, '--until', until, '-o', 'some.csv']);
    const at = (instant: string): number => Date.parse(instant);
    const expected = rows.filter(
      ({ document: { receivedAt } }) => at(receivedAt) >= at(since) && at(receivedAt) < at(until),
    );
    expect(table('some.csv')).toHaveLength(expected.length + 1);
    expect(expected.length).toBeLessThan(rows.length);
    expect(origin('some.csv').get('筛选：自（含）')).toBe(since);
    await exported(['--view', 'referral', '--mandate', 'another', '-o', 'none.csv']);
    expect(table('none.csv')).toHaveLength(1);
  });

  it('is not written where it cannot be, or without being asked for wholly', async () => {
    const nowhere = await exported(['--view', 'referral', '-o', 'no/such/folder.csv']);
    expect(nowhere).toMatchObject({ code: 5, stdout: '' });
    expect((await exported(['--view', 'referral'])).code).toBe(2);
    expect((await exported(['--view', 'statistics', '-o', 'x.csv'])).code).toBe(2);
  });
});

describe('a cell', () => {
  const written = (cell: string): string =>
    Buffer.from(csv({ headings: [cell], rows: [] }, 'utf-8')).toString();

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'that a spreadsheet would compute is made text: %j',
    (cell) => expect(parse(written(cell), { bom: true })).toStrictEqual([[`'${cell}`]]),
  );

  it.each(['1-1', 'a=b', '张三，"李四"\n王五', '００１', '911100000000000000'])(
    'is left as it is: %j',
    (cell) => expect(parse(written(cell), { bom: true })).toStrictEqual([[cell]]),
  );

  it('that the encoding cannot write is refused', () =>
    expect(() => csv({ headings: ['\ud800'], rows: [] }, 'gb18030')).toThrow('gb18030 cannot write'));
});

describe('the statistics', () => {
  it('are drawn as a chart beside their table', async () => {
    const view = ['--store', 'sqlite:./demo.db', '--lang', 'en', '--svg', 'weeks.svg'];
    const { stdout, code } = await guanxia(['view', 'statistics', ...view], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('matters');
    const svg = readFileSync(file('weeks.svg'), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [\s\S]*<\/svg>\n$/);
    const drawn = [...svg.matchAll(/<title>\d{4}-W\d\d · [^:]+: (\d+)<\/title>/g)].map(([, n]) => Number(n));
    const { rows } = (await guanxiaJson(['view', 'statistics', '--json', '--store', 'sqlite:./demo.db'], {
      cwd,
    })) as { rows: { document: { count: number } }[] };
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    expect(sum(drawn)).toBe(sum(rows.map(({ document }) => document.count)));
    const other = await guanxia(['view', 'referral', ...view], { cwd });
    expect(other).toMatchObject({ code: 2, stdout: '' });
  });
});
