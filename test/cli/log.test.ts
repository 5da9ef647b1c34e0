import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/sqlite/driver.ts';
import { guanxia, start } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { listing, scratch } from './support/scratch.ts';

let cwd: string;
let log: string;
let key: string;
const off = 'off';

const run = (...args: readonly string[]) => guanxia([...args, '--lang', 'en'], { cwd });
const receive = (name: string) => run('receive', vectorPath(name));
const verify = (...more: readonly string[]) =>
  run('log', 'verify', '--verifier-key', key, '--checkpoints', off, '--progress', 'none', ...more);
const checkpoint = () => run('log', 'checkpoint', '--out', off);

/** Somebody with the file and an SQLite shell. */
const tamper = async (sql: string) => {
  const database = await openDatabase(log);
  database.exec(sql);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
};

const prepared = mkdtempSync(join(tmpdir(), 'guanxia-cli-log-'));

beforeAll(async () => {
  cwd = prepared;
  await publishExample(cwd);
  mkdirSync(join(cwd, off));
  key = (await run('log', 'key', 'new', '--name', 'example.org/guanxia')).stdout.trim();
  await receive('T01.json');
});

beforeEach(() => {
  cwd = scratch();
  log = join(cwd, 'guanxia.db');
  cpSync(prepared, cwd, { recursive: true });
});

afterAll(() => rmSync(prepared, { recursive: true }));

describe('the signing key', () => {
  it('is its owner’s alone, and is never overwritten', async () => {
    const path = `${log}.signing-key`;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(key);
    const again = await run('log', 'key', 'new', '--name', 'example.org/guanxia');
    expect(again).toMatchObject({ stdout: '', code: 2 });
    expect(again.stderr).toContain('[signing-key-exists]');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it.each([
    ['that others can read', () => chmodSync(`${log}.signing-key`, 0o640), 'key-exposed'],
    ['that is none', () => writeFileSync(`${log}.signing-key`, 'secret'), 'malformed-signing-key'],
  ])('signs nothing %s', async (_name, spoil, code) => {
    spoil();
    const ran = await checkpoint();
    expect(ran).toMatchObject({ stdout: '', code: 5 });
    expect(ran.stderr).toContain(`[${code}]`);
    expect(listing(join(cwd, off))).toStrictEqual([]);
  });
});

describe('a checkpoint', () => {
  it('is kept beside the store and off the machine, and signed once', async () => {
    expect(await checkpoint()).toMatchObject({ code: 0 });
    const first = listing(join(cwd, off));
    expect(first).toHaveLength(1);
    expect(listing(`${log}.checkpoints`)).toStrictEqual(first);
    await checkpoint();
    expect(listing(join(cwd, off))).toStrictEqual(first);
  });

  it('goes off the machine later, if that was not possible at first', async () => {
    await run('log', 'checkpoint');
    await receive('T02.json');
    await checkpoint();
    expect(listing(join(cwd, off))).toStrictEqual(listing(`${log}.checkpoints`));
    expect(listing(join(cwd, off))).toHaveLength(2);
  });

  it('is not signed when the folder elsewhere is not there', async () => {
    const ran = await run('log', 'checkpoint', '--out', 'not-mounted');
    expect(ran).toMatchObject({ stdout: '', code: 3 });
    expect(ran.stderr).toContain('[file-not-found]');
    expect(listing(cwd).join()).not.toContain('.checkpoint');
  });

  it('is not signed over a log that does not continue what was signed', async () => {
    copyFileSync(log, join(cwd, 'backup.db'));
    await receive('T02.json');
    await checkpoint();
    copyFileSync(join(cwd, 'backup.db'), log);
    const cut = await checkpoint();
    expect(cut).toMatchObject({ stdout: '', code: 1 });
    expect(cut.stderr).toContain('[checkpoint-beyond-log]');
    for (const name of ['T04.json', 'T10.json']) await receive(name);
    const forked = await checkpoint();
    expect(forked).toMatchObject({ stdout: '', code: 1 });
    expect(forked.stderr).toContain('[checkpoint-differs]');
    expect(listing(join(cwd, off))).toHaveLength(1);
  });

  it('is signed again and again until the process is interrupted', async () => {
    const child = start(
      ['log', 'checkpoint', '--out', off, '--every', '1h', '--every', '1events', '--json'],
      { cwd },
    );
    const lines: string[] = [];
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    for await (const chunk of child.stdout) {
      lines.push(...String(chunk).trimEnd().split('\n'));
      if (lines.length === 1) await receive('T02.json');
      else child.kill('SIGINT');
    }
    expect(await ended).toBe(130);
    const [first, second] = lines.map((line) => Number(JSON.parse(line).size));
    expect(second).toBeGreaterThan(first as number);
    expect(await verify()).toMatchObject({ code: 0 });
  });
});

describe('log verify', () => {
  it('finds nothing in a log that nobody touched, and writes nothing', async () => {
    await checkpoint();
    await receive('T02.json');
    const before = listing(cwd);
    const ran = await verify();
    expect(ran).toMatchObject({ stderr: '', code: 0 });
    expect(ran.stdout).toMatch(/^✓ unchanged up to the last good checkpoint\n/);
    expect(ran.stdout).toContain('events that no checkpoint covers');
    expect(listing(cwd)).toStrictEqual(before);
  });

  it('works on a copy on a read-only medium', async () => {
    await checkpoint();
    const copy = join(cwd, 'medium');
    mkdirSync(copy);
    copyFileSync(log, join(copy, 'log.db'));
    chmodSync(join(copy, 'log.db'), 0o400);
    chmodSync(copy, 0o500);
    const ran = await verify('--store', `sqlite:${join(copy, 'log.db')}`);
    chmodSync(copy, 0o700);
    expect(ran).toMatchObject({ stderr: '', code: 0 });
  });

  it.each([
    [
      'a changed event',
      "UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), '2024', '2023') AS BLOB) WHERE position = 8",
      'chain-differs',
    ],
    ['an event taken away', 'DELETE FROM events WHERE position = 8', 'store-corrupt'],
    ['a hash', 'UPDATE events SET hash = zeroblob(32) WHERE position = 9', 'chain-differs'],
  ])('names the place of %s', async (_name, sql, code) => {
    await checkpoint();
    await tamper(sql);
    const ran = await verify();
    expect(ran).toMatchObject({ stderr: '', code: 1 });
    expect(ran.stdout).toMatch(/^✗ something is wrong with the log/);
    expect(ran.stdout).toContain(`[${code}]`);
    expect(ran.stdout).toMatch(/first bad position +[89]\n/);
  });

  // The negative control of the whole: this is what checkpoints off the machine are for.
  it('lets a log pass that was rolled back, unless a checkpoint was kept elsewhere', async () => {
    const backup = join(cwd, 'backup.db');
    copyFileSync(log, backup);
    await receive('T02.json');
    await checkpoint();
    copyFileSync(backup, log);
    const alone = await run('log', 'verify');
    expect(alone).toMatchObject({ code: 0 });
    expect(alone.stdout).toContain('compared with no checkpoint');
    const compared = await verify();
    expect(compared).toMatchObject({ code: 1 });
    expect(compared.stdout).toContain('[checkpoint-beyond-log]');
  });

  it('believes no checkpoint that another key signed, or that was changed', async () => {
    await checkpoint();
    const other = await run('log', 'key', 'new', '--name', 'example.org/guanxia', '--key', 'other.key');
    const ran = await run('log', 'verify', '--checkpoints', off, '--verifier-key', other.stdout.trim());
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stdout).toContain('[not-signed]');
    const [name = ''] = listing(join(cwd, off)).map((line) => line.split(' ')[0]);
    appendFileSync(join(cwd, off, name), 'x');
    expect((await verify()).stdout).toContain('[malformed-note]');
  });

  it('says in JSON what it says in words', async () => {
    await checkpoint();
    await tamper("UPDATE events SET type = 'MatterReferred' WHERE position = 8");
    const { stdout, code } = await verify('--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      checkpoints: { given: 1 },
      findings: [{ code: 'store-corrupt' }],
    });
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, 5_000), 'store-corrupt'],
    ['of a newer version', (path: string) => patch(path, 60, 2), 'store-version'],
    ['that is no database', (path: string) => writeFileSync(path, 'a shopping list'), 'not-a-guanxia-store'],
  ])('of a file %s gives a verdict and no stack trace', async (_name, spoil, code) => {
    spoil(log);
    const before = listing(cwd);
    const ran = await run('log', 'verify');
    expect(ran.code === 1 || ran.code === 5).toBe(true);
    expect(ran.stdout + ran.stderr).toContain(`[${code}]`);
    expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at /);
    expect(listing(cwd)).toStrictEqual(before);
  });
});

/** Changes the header of the file (sqlite.org/fileformat.html). */
function patch(path: string, offset: number, value: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(value, offset);
  writeFileSync(path, bytes);
}
