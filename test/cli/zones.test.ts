import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { exampleDocuments, publishExample, vector } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

/** The example mandate, and the same in London. Midnight there is seven hours after midnight in Shanghai. */
const office = async (): Promise<string> => {
  const cwd = scratch();
  await publishExample(cwd);
  const mandate = JSON.parse(readFileSync(exampleDocuments[0] ?? '', 'utf8'));
  put(cwd, 'london.json', { ...mandate, id: 'london-2024', zone: 'Europe/London' });
  const { code, stderr } = await guanxia(['publish', 'london.json', '--as', 'clerk'], { cwd });
  expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' });
  // 2024-08-19T20:00Z: already 20 August in Shanghai, still 19 August in London.
  for (const mandateId of ['example-district-2024', 'london-2024']) {
    const report = { ...vector('T01.json'), mandate: mandateId, receivedAt: '2024-08-19T20:00:00Z' };
    put(cwd, 'report.json', report);
    expect((await guanxia(['receive', 'report.json'], { cwd })).code).toBe(0);
  }
  return cwd;
};

const english = { LANG: 'en_US.UTF-8' };

const lines = async (cwd: string, ...args: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await guanxia(args, { cwd, env: english });
  return stdout.split('\n');
};

const lineAbout = (all: readonly string[], word: string): string =>
  all.find((line) => line.includes(word)) ?? '';

describe('a date', () => {
  it('is shown on the clock of its own mandate, wherever both stand side by side', async () => {
    const cwd = await office();
    const view = await lines(cwd, 'view', 'in-scope');
    expect(lineAbout(view, 'example-district-2024')).toMatch(/2024-08-20 04:00 \(Tue.*\) Asia\/Shanghai/);
    expect(lineAbout(view, 'london-2024')).toMatch(/2024-08-19 21:00 \(Mon.*\) Europe\/London/);
    const log = await lines(cwd, 'log', 'list', '--type', 'ReportReceived', '--axis', 'occurred');
    expect(log.filter((line) => line.includes('2024-08-20 04:00:00 +08:00'))).toHaveLength(1);
    expect(log.filter((line) => line.includes('2024-08-19 21:00:00 +01:00'))).toHaveLength(1);
    const documents = await lines(cwd, 'documents', '--at', '2024-08-19T20:00:00Z');
    expect(lineAbout(documents, 'example-district-2024')).toContain('2024-08-20 04:00:00 +08:00');
    expect(lineAbout(documents, 'london-2024')).toContain('2024-08-19 21:00:00 +01:00');
    const subject = await lines(cwd, 'subject', 'person:ding-hai-3');
    expect(subject.join('\n')).toContain('2024-08-20 04:00:00 +08:00');
    expect(subject.join('\n')).toContain('2024-08-19 21:00:00 +01:00');
  });

  it('of --at, --since and --until begins at midnight of each mandate', async () => {
    const cwd = await office();
    const { mandates } = (await guanxiaJson(['documents', '--at', '2024-08-20', '--json'], { cwd })) as {
      readonly mandates: readonly { readonly mandate: string; readonly at: string }[];
    };
    expect(Object.fromEntries(mandates.map(({ mandate, at }) => [mandate, at]))).toStrictEqual({
      'example-district-2024': '2024-08-20T00:00:00+08:00',
      'london-2024': '2024-08-20T00:00:00+01:00',
    });
    const same = async (...period: readonly string[]): Promise<number> => {
      const args = ['replay', 'verify', ...period, '--json'];
      const { counts } = (await guanxiaJson(args, { cwd })) as {
        readonly counts: { readonly same: number };
      };
      return counts.same;
    };
    expect(await same()).toBe(2);
    expect(await same('--since', '2024-08-20')).toBe(1);
    expect(await same('--until', '2024-08-20')).toBe(1);
    expect(await same('--since', '2024-08-19', '--until', '2024-08-21')).toBe(2);
    expect(await same('--since', '2024-08-19T20:00:00.001Z')).toBe(0);
    await guanxia(['ledger', 'export', '--view', 'in-scope', '--since', '2024-08-20', '-o', 'l.csv'], {
      cwd,
    });
    const ledger = readFileSync(`${cwd}/l.csv`, 'utf8');
    expect(ledger).toContain('example-district-2024');
    expect(ledger).not.toContain('london-2024');
  });

  it('for the whole log must say its zone where mandates have several', async () => {
    const cwd = await office();
    for (const args of [
      ['view', 'in-scope', '--as-of', '2024-08-20'],
      ['due', '--as-of', '2024-08-20'],
      ['referral', 'list', '--as-of', '2024-08-20'],
      ['log', 'list', '--since', '2024-08-20'],
    ]) {
      const { stdout, stderr, code } = await guanxia(args, { cwd, env: english });
      expect({ stdout, code }, args.join(' ')).toStrictEqual({ stdout: '', code: 2 });
      expect(stderr).toContain('Asia/Shanghai, Europe/London [zone-not-clear]');
      expect(stderr).toContain('for example 2024-08-20T00:00:00+08:00');
    }
  });

  it('is that of the report’s mandate where one report is meant', async () => {
    const cwd = await office();
    const { stdout } = await guanxia(['log', 'list', '--type', 'ReportReceived', '--json'], { cwd });
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event.data.id as string);
    for (const id of ids) {
      const at = (date: string) =>
        guanxia(['explain', id, '--as-of', date, '--axis', 'occurred'], { cwd, env: english });
      expect((await at('2024-08-19')).code).toBe(7);
      expect((await at('2024-08-21')).code).toBe(0);
    }
    const [shanghai = '', london = ''] = ids;
    const between = (id: string) =>
      guanxia(['explain', id, '--as-of', '2024-08-20', '--axis', 'occurred'], { cwd, env: english });
    expect([(await between(shanghai)).code, (await between(london)).code]).toStrictEqual([7, 0]);
  });
});
