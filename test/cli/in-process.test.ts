import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaProcess, type Ran, type RunOptions } from './support/command.ts';
import { putKey, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

const reports = (folder: string): string =>
  put(folder, 'reports.ndjson', '{"channel":"telephone"}\n\n[]\n{"a":1,"a":2}\n');

/** Command lines of every kind: results, findings, wrong use, bad input, files written, standard input. */
const sample: readonly (readonly [args: readonly string[], options?: Omit<RunOptions, 'cwd'>])[] = [
  [['--help']],
  [['help', 'rules', 'test'], { env: { LANG: 'en_US.UTF-8' } }],
  [['--version', '--lang', 'en']],
  [['no-such-command']],
  [['decide', vectorPath('T04.json'), '--explain']],
  [['decide', 'none.json'], { env: { LC_ALL: 'en_GB.UTF-8', FORCE_COLOR: '1' } }],
  [['decide', '-', '--json'], { input: '{"channel": "telephone", "channel": 1}' }],
  [['decide', '']],
  [['rules', 'test', '--json', '--junit', 'junit.xml']],
  [['rules', 'fmt', '-'], { input: '{"b":1,"a":2}' }],
  [['schema', 'print', 'cli/decide']],
  [['demo', '--reports', '5', '--seed', '3', '--store', 'sqlite:guanxia.db', '--lang', 'en']],
  [['view', 'referral', '--json']],
  [['view', 'in-scope'], { env: { GUANXIA_STORE: './guanxia.db' } }],
  [['receive', 'reports.ndjson', '--ndjson']],
  [['ledger', 'export', '--view', 'referral', '--format', 'csv', '-o', 'ledger/none.csv']],
  [['ledger', 'export', '--view', 'referral', '--format', 'csv', '-o', 'ledger.csv']],
  [['replay', 'verify', '--workers', '2', '--json']],
  [['log', 'verify', '--store', 'sqlite:none.db']],
  [['mandate', 'new']],
];

const rate = /: \d+ reports\/s|in [\d.]+ s/g;

/** Random ids and times differ between any two stores; so does how fast it went. */
const comparable = ({ stdout, stderr, code }: Ran) => ({
  code,
  stdout: stdout.replaceAll(/sha256:[0-9a-f]{64}/g, 'sha256'),
  stderr: stderr.replaceAll(rate, ''),
});

describe('a command in this process', () => {
  it('says byte for byte what a process of its own says, and leaves the same files', async () => {
    const [here, there] = [scratch(), scratch()];
    for (const folder of [here, there]) {
      putKey(folder);
      reports(folder);
    }
    for (const [args, options] of sample) {
      const inProcess = await guanxia(args, { ...options, cwd: here });
      const itself = await guanxiaProcess(args, { ...options, cwd: there });
      expect(comparable(inProcess), args.join(' ')).toStrictEqual(comparable(itself));
    }
    expect(readdirSync(here)).toStrictEqual(readdirSync(there));
  });

  it('has a folder, an environment and streams of its own, whatever runs beside it', async () => {
    const [one, other] = [scratch(), scratch()];
    put(one, 'report.json', '{"Mandate": 1}');
    put(other, 'report.json', '{"Channel": 1}');
    const decide = (cwd: string, LANG: string, input?: string) =>
      guanxia(['decide', input === undefined ? 'report.json' : '-'], {
        cwd,
        env: { LANG },
        ...(input !== undefined && { input }),
      });
    const ran = () =>
      Promise.all([
        decide(one, 'zh_CN'),
        decide(other, 'en_US'),
        decide(one, 'en_US', '{"Text": 1}'),
        decide(other, 'zh_CN', '{"Matters": 1}'),
      ]);
    const [first, second, third, fourth] = await ran();
    for (const [told, field, word] of [
      [first, 'Mandate', '未知的键'],
      [second, 'Channel', 'unknown key'],
      [third, 'Text', 'unknown key'],
      [fourth, 'Matters', '未知的键'],
    ] as const) {
      expect(told).toMatchObject({ stdout: '', code: 3 });
      expect(told.stderr).toContain(`\`${field}\``);
      expect(told.stderr).toContain(word);
    }
  });

  it('that is interrupted puts everything in order at once, and ends with 130', async () => {
    const temporary = scratch();
    const controller = new AbortController();
    const running = guanxia(['demo', '--reports', '300'], {
      env: { TMPDIR: temporary },
      signal: controller.signal,
    });
    while (readdirSync(temporary).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(existsSync(temporary)).toBe(true);
    expect(readdirSync(temporary)).toStrictEqual([]);
    const { code, stderr } = await running;
    expect(code).toBe(130);
    expect(stderr).toContain('已停止；已登记的内容不受影响\n');
  });
});
