import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasPython, unlessPython, verifyBundle } from '../evidence/support/python.ts';
import { guanxia, guanxiaProcess } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { scratch } from './support/scratch.ts';

const prepared = mkdtempSync(join(tmpdir(), 'guanxia-cli-audit-'));
let cwd: string;
let key: string;
let report: string;

const run = (...args: readonly string[]) => guanxia([...args, '--lang', 'en'], { cwd });
const check = (file: string, ...more: readonly string[]) =>
  run('audit', 'check', file, '--verifier-key', key, ...more);
const receive = async (name: string) =>
  JSON.parse((await run('receive', vectorPath(name), '--json')).stdout).report as string;

beforeAll(async () => {
  cwd = prepared;
  await publishExample(cwd);
  key = (await run('log', 'key', 'new', '--name', 'example.org/guanxia')).stdout.trim();
  report = await receive('T01.json');
  await receive('T02.json');
  await run('log', 'checkpoint');
});

beforeEach(() => {
  cwd = scratch();
  cpSync(prepared, cwd, { recursive: true });
});

afterAll(() => rmSync(prepared, { recursive: true }));

describe('audit export', () => {
  it('holds a report with the documents it was decided by, in a file of its owner’s', async () => {
    expect(await run('audit', 'export', '--report', report, '--out', 'one.json')).toMatchObject({ code: 0 });
    const path = join(cwd, 'one.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { streams, events } = JSON.parse(readFileSync(path, 'utf8'));
    expect(streams.map(({ name }: { name: string }) => name)).toStrictEqual([
      'mandate-example-district-2024',
      'directory-example-district',
      'calendar-cn',
      'ruleset-cpc-inspection',
      `report-${report}`,
    ]);
    const types = events.map(({ event }: { event: string }) => JSON.parse(event).type);
    expect(types).toContain('MandatePublished');
    expect(types).toContain('ReportReceived');
    const checked = await check('one.json');
    expect(checked).toMatchObject({ stderr: '', code: 0 });
    expect(checked.stdout).toMatch(
      /^✓ sound: \d+ events of 5 streams, some of the \d+ that example.org\/guanxia signed\n$/,
    );
  });

  it('overwrites nothing', async () => {
    writeFileSync(join(cwd, 'one.json'), 'mine');
    const ran = await run('audit', 'export', '--all', '--out', 'one.json');
    expect(ran).toMatchObject({ stdout: '', code: 5 });
    expect(readFileSync(join(cwd, 'one.json'), 'utf8')).toBe('mine');
  });

  it('says which events came after the checkpoint, and has nothing of a report that did', async () => {
    const late = await receive('T04.json');
    const all = await run('audit', 'export', '--all', '--out', 'all.json');
    expect(all.stderr).toMatch(/^\d events came after the checkpoint and are not in it\n$/);
    expect((await check('all.json')).stdout).toContain(', all of the ');
    const lateOne = await run('audit', 'export', '--report', late, '--out', 'late.json');
    expect(lateOne).toMatchObject({ stdout: '', code: 7 });
    expect(lateOne.stderr).toContain('[nothing-signed]');
  });

  it.each([
    ['neither report nor all', ['--out', 'a.json'], 'invalid-option', 2],
    ['a report that is not there', ['--report', '0000', '--out', 'a.json'], 'report-not-found', 7],
    ['a key that did not sign', ['--all', '--out', 'a.json', '--verifier-key', otherKey()], 'not-signed', 1],
  ])('refuses %s', async (_name, args, code, exit) => {
    const ran = await run('audit', 'export', ...args);
    expect(ran.stderr).toContain(`[${code}]`);
    expect(ran).toMatchObject({ stdout: '', code: exit });
  });
});

describe('audit check', () => {
  it('finds a changed byte, as the second verifier does', async () => {
    await run('audit', 'export', '--all', '--out', 'all.json');
    const text = readFileSync(join(cwd, 'all.json'), 'utf8');
    writeFileSync(join(cwd, 'forged.json'), text.replace('ReportReceived', 'ReportRefused!'));
    const forged = await check('forged.json');
    expect(forged.code).toBe(1);
    expect(forged.stdout).toContain('[not-included]');
    expect(forged.stdout).toContain('[chain-differs]');
  });

  it.skipIf(!hasPython)(`agrees with the verifier in Python${unlessPython}`, async () => {
    await run('audit', 'export', '--all', '--out', 'all.json');
    const path = join(cwd, 'all.json');
    writeFileSync(join(cwd, 'forged.json'), readFileSync(path, 'utf8').replace('post', 'Post'));
    const { status, stdout } = verifyBundle('--json', key, path, join(cwd, 'forged.json'));
    expect(status).toBe(1);
    const [sound, forged] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).findings);
    expect(sound).toStrictEqual([]);
    const ours = JSON.parse((await check('forged.json', '--json')).stdout).findings;
    expect(ours.map(({ code, pointer }: Record<string, string>) => ({ code, pointer }))).toStrictEqual(
      forged,
    );
  });

  it('needs no store and loads no native code', async () => {
    await run('audit', 'export', '--all', '--out', 'all.json');
    const preload = join(cwd, 'watch.mjs');
    writeFileSync(
      preload,
      `process.on('exit', () => {
        const addons = process.report.getReport().sharedObjects.filter((path) => path.endsWith('.node'));
        const builtIn = process.moduleLoadList.filter((name) => /sqlite/.test(name));
        process.stderr.write('loaded: ' + addons.length + ' ' + builtIn.length + '\\n');
      });`,
    );
    const watched = async (...args: readonly string[]) =>
      (await guanxiaProcess(args, { cwd, node: ['--import', preload] })).stderr;
    expect(await watched('audit', 'check', 'all.json', '--verifier-key', key)).toContain('loaded: 0 0\n');
    expect(await watched('log', 'verify')).toMatch(/loaded: (?!0 0\n)/);
  });

  it.each([
    ['a file that is not there', 'none.json', 3, 'file-not-found'],
    ['what is no bundle', 'guanxia.db', 1, 'malformed-bundle'],
  ])('says what is wrong with %s', async (_name, file, exit, code) => {
    const ran = await check(file);
    expect(ran.code).toBe(exit);
    expect(ran.stdout + ran.stderr).toContain(`[${code}]`);
    expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at /);
  });
});

/** A verifier key that signed nothing here. */
function otherKey(): string {
  return 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
}
