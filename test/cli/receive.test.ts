import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { publishExample, vector, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

interface Receipt {
  readonly status: string;
  readonly report: string;
  readonly matters: readonly unknown[];
}

const office = async () => {
  const cwd = scratch();
  await publishExample(cwd);
  const receive = async (file: string, ...args: readonly string[]) =>
    (await guanxiaJson(['receive', file, '--json', ...args], { cwd })) as Receipt;
  const rows = async (view: string) =>
    ((await guanxiaJson(['view', view, '--json'], { cwd })) as { rows: readonly { key: string }[] }).rows;
  return { cwd, receive, rows };
};

const key = (name: string) => ['--idempotency-key', name] as const;

describe('the same report handed in again', () => {
  it('under the same key is answered as the first time', async () => {
    const { receive, rows } = await office();
    const first = await receive(vectorPath('T10.json'), ...key('sms-1'));
    const again = await receive(vectorPath('T10.json'), ...key('sms-1'));
    expect(first.status).toBe('recorded');
    expect(again).toStrictEqual({ ...first, status: 'replayed' });
    expect((await rows('in-scope')).length).toBe(1);
  });

  it('without a key is known by its body, however it is laid out', async () => {
    const { cwd, receive } = await office();
    const first = await receive(vectorPath('T10.json'));
    const shuffled = Object.fromEntries(Object.entries(vector('T10.json')).reverse());
    const again = await receive(put(cwd, 'again.json', shuffled));
    expect([again.status, again.report]).toStrictEqual(['replayed', first.report]);
  });

  it('under another key is another report', async () => {
    const { receive } = await office();
    const first = await receive(vectorPath('T10.json'), ...key('a'));
    const second = await receive(vectorPath('T10.json'), ...key('b'));
    expect(second.status).toBe('recorded');
    expect(second.report).not.toBe(first.report);
  });
});

describe('another report under a used key', () => {
  it('is refused as a conflict, and nothing is recorded', async () => {
    const { cwd, receive, rows } = await office();
    await receive(vectorPath('T10.json'), ...key('sms-1'));
    const ran = await guanxia(['receive', vectorPath('T01.json'), ...key('sms-1'), '--lang', 'en'], { cwd });
    expect(ran).toMatchObject({ stdout: '', code: 6 });
    expect(ran.stderr).toContain('[idempotency-key-reused]');
    expect((await rows('in-scope')).length).toBe(1);
  });
});

describe('an empty key', () => {
  it('is wrong use', async () => {
    const { cwd } = await office();
    const { stderr, code } = await guanxia(['receive', vectorPath('T01.json'), ...key('')], { cwd });
    expect(stderr).toContain('[idempotency-key-empty]');
    expect(code).toBe(2);
  });
});

describe('reports line by line', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) => JSON.stringify({ ...vector('T01.json'), text: `第 ${n} 件` }));

  it('are answered in their order, and again as replayed', async () => {
    const { cwd, rows } = await office();
    const file = put(cwd, 'many.ndjson', lines(200).join('\n'));
    const first = await guanxia(['receive', file, '--ndjson'], { cwd });
    const again = await guanxia(['receive', file, '--ndjson'], { cwd });
    const parsed = (out: string) =>
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(parsed(first.stdout).map(({ line }) => line)).toStrictEqual(lines(200).map((_, i) => i + 1));
    expect(new Set(parsed(first.stdout).map(({ status }) => status))).toStrictEqual(new Set(['recorded']));
    expect(parsed(again.stdout)).toStrictEqual(
      parsed(first.stdout).map((result) => ({ ...result, status: 'replayed' })),
    );
    expect(first.stderr).toBe('登记 200 件，重复 0 件，拒绝 0 件\n受理 200，转办 0，待定 0\n');
    expect((await rows('in-scope')).length).toBe(200);
  });

  it('of which some are wrong: the others go in, and the exit code tells', async () => {
    const { cwd, rows } = await office();
    const [one = '', two = ''] = lines(2);
    const input = [one, '{', '', two, '{"a":1}'].join('\n');
    const { stdout, stderr, code } = await guanxia(['receive', '-', '--ndjson', '--lang', 'en'], {
      cwd,
      input,
    });
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ line, status }) => [line, status])).toStrictEqual([
      [1, 'recorded'],
      [2, 'refused'],
      [4, 'recorded'],
      [5, 'refused'],
    ]);
    expect(stderr).toContain('<stdin>:2:2: the object is not closed');
    expect(stderr).toContain('<stdin>:5:2 (/…): unknown key `…` [unknown-key]');
    expect(stderr).toContain('2 recorded, 0 replayed, 2 refused');
    expect(code).toBe(3);
    expect((await rows('in-scope')).length).toBe(2);
  });

  it('of which there are none end with 7', async () => {
    const { cwd } = await office();
    expect((await guanxia(['receive', '-', '--ndjson'], { cwd, input: '\n \r\n' })).code).toBe(7);
  });

  it('stop at once when the store cannot go on', async () => {
    const cwd = scratch();
    const { stdout, code } = await guanxia(['receive', '-', '--ndjson'], { cwd, input: lines(3).join('\n') });
    expect([stdout, code]).toStrictEqual(['', 5]);
  });

  it('that are too long are refused by themselves', async () => {
    const { cwd } = await office();
    const long = `{"text":"${'长'.repeat(400_000)}"}`;
    const input = [lines(1)[0], long, lines(2)[1]].join('\n');
    const { stdout } = await guanxia(['receive', '-', '--ndjson'], { cwd, input });
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ status, problems }) => [status, problems?.[0].code])).toStrictEqual([
      ['recorded', undefined],
      ['refused', 'json-too-large'],
      ['recorded', undefined],
    ]);
  });
});

describe('what no worker could determine', () => {
  it.each([[[]], [['--ndjson']]])('is not only recorded, where it would be in no ledger %s', async (more) => {
    const { cwd } = await office();
    const { code, stderr } = await guanxia(['receive', vectorPath('T10.json'), '--defer', ...more], { cwd });
    expect([code, stderr]).toStrictEqual([2, expect.stringContaining('[worker-needs-server]')]);
    const log = await guanxia(['log', 'list', '--json'], { cwd });
    expect([log.code, log.stdout.includes('ReportReceived')]).toStrictEqual([0, false]);
  });
});

describe('an act on a whole report', () => {
  it.each([
    ['erase', '--reason', 'r', '--approved-by', 'bo'],
    ['withdraw', '--reason', 'r'],
  ])('is not done when one matter is named: %s', async (...act) => {
    const { cwd, receive } = await office();
    const { report } = await receive(vectorPath('T10.json'));
    const [name = '', ...options] = act;
    const { code, stdout } = await guanxia(['report', name, `${report}/m2`, ...options], { cwd });
    expect([code, stdout]).toStrictEqual([2, '']);
  });
});
