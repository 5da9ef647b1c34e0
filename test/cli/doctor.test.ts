import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { fromTheFuture, noted } from '../support/sample-events.ts';
import { guanxia } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { listing, scratch } from './support/scratch.ts';

interface Told {
  readonly findings: readonly {
    readonly part: string;
    readonly state: string;
    readonly message: { readonly en: string };
    readonly help?: { readonly en: string };
  }[];
}

const examined = async (cwd: string, env: Record<string, string> = {}) => {
  const { stdout, stderr, code } = await guanxia(['doctor', '--json'], { cwd, env });
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as Told;
  const told = findings.map(({ part, state, message }) => `${part} ${state}: ${message.en}`);
  return { code, findings, told: told.filter((line) => !line.startsWith('runtime ok')) };
};

const withReports = async (): Promise<string> => {
  const cwd = scratch();
  await publishExample(cwd);
  await guanxia(['receive', vectorPath('T01.json')], { cwd });
  return cwd;
};

describe('doctor', () => {
  it('tells what works, and warns of what somebody should know', async () => {
    const cwd = await withReports();
    await guanxia(['view', 'in-scope'], { cwd });
    const { code, told } = await examined(cwd);
    expect(code).toBe(0);
    expect(told.filter((line) => line.startsWith('documents warning'))).toStrictEqual([
      expect.stringMatching(/^documents warning: the calendar cn does not cover \d{4}$/),
      expect.stringMatching(/is in force with \d+ citations or sources that nobody has verified$/),
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^store ok: the log can be read, up to position \d+$/),
        'views ok: the view in-scope is up to date',
        'vault ok: the vault can be used, and the key fits; the log holds nothing to open',
        'checkpoints warning: the log was never signed: a change of it could not be shown',
      ]),
    );
  });

  it('makes nothing, and names the command that helps', async () => {
    const cwd = scratch();
    const { code, findings } = await examined(cwd);
    expect(code).toBe(1);
    expect(findings.find(({ part }) => part === 'store')).toMatchObject({
      state: 'problem',
      message: { en: 'there is no store `./guanxia.db`' },
      help: { en: expect.stringContaining('guanxia publish') },
    });
    expect(listing(cwd)).toStrictEqual([]);
  });

  it.skipIf(process.platform === 'win32')('finds a key that others can read', async () => {
    const cwd = await withReports();
    chmodSync(join(cwd, 'guanxia.db.key'), 0o644);
    const { code, findings } = await examined(cwd);
    expect(code).toBe(1);
    expect(findings.find(({ part }) => part === 'vault')).toMatchObject({
      state: 'problem',
      help: { en: expect.stringContaining('chmod 600') },
    });
  });

  it('finds views that cannot be reached', async () => {
    const cwd = await withReports();
    const { code, told } = await examined(cwd, { GUANXIA_VIEWS: 'postgres://me@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(told).toContain(
      'views problem: the view store `postgres://me@127.0.0.1:1/none` in PostgreSQL cannot be used: it cannot be reached',
    );
  });

  it('finds a view that has stopped, and a clock that is behind the log', async () => {
    const cwd = scratch();
    const path = join(cwd, 'guanxia.db');
    const store = await openSqliteEventStore({ path });
    await store.append('a', [{ ...noted(1), recordedAt: '2199-01-01T00:00:00.000Z' }], { expected: 0n });
    await store.close();
    expect((await examined(cwd)).told).toContain(
      'store problem: the last event was recorded in the future: 2199-01-01T00:00:00.000Z',
    );
    const again = await openSqliteEventStore({ path });
    await again.append('b', [fromTheFuture(2, { type: 'MatterForgotten' })], { expected: 0n });
    await again.close();
    await guanxia(['view', 'in-scope'], { cwd });
    expect((await examined(cwd)).told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^views problem: the view in-scope has stopped before event \S+ at position 2: /,
        ),
      ]),
    );
  });

  it('says it to a person in both languages', async () => {
    const cwd = scratch();
    const zh = await guanxia(['doctor'], { cwd });
    expect(zh.stdout).toContain('✗ 日志：没有存储 `./guanxia.db`\n    用 --store 指定');
    expect(zh.code).toBe(1);
    const en = await guanxia(['doctor', '--lang', 'en'], { cwd });
    expect(en.stdout).toMatch(/^✓ runtime: Node\.js \S+, SQLite 3\.\d+\.\d+/);
    expect(en.stdout).toContain('✓ vault: there is no vault yet; the first report makes it');
  });
});
