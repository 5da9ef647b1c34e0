import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from './support/built.ts';
import { guanxia, guanxiaProcess, start } from './support/command.ts';
import { publishExample, vector, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

describe('a reader that goes away early', () => {
  it('does not stop the work, and no error is told', async () => {
    const cwd = scratch();
    await publishExample(cwd);
    const lines = Array.from({ length: 3_000 }, (_, n) =>
      JSON.stringify({ ...vector('T01.json'), text: `${n}` }),
    );
    const file = put(cwd, 'many.ndjson', lines.join('\n'));
    const child = start(['receive', file, '--ndjson'], { cwd });
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    expect(stderr).toBe('登记 3000 件，重复 0 件，拒绝 0 件\n受理 3000，转办 0，待定 0\n');
    expect(code).toBe(0);
  });
});

describe('a disk that is full', () => {
  it.skipIf(!existsSync('/dev/full'))('is told, and the exit code is not 0', () => {
    const full = openSync('/dev/full', 'w');
    const args = [main, 'decide', vectorPath('T01.json'), '--lang', 'en'];
    const { stderr, status } = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(stderr.toString()).toContain('`<stdout>` cannot be written: ENOSPC [file-not-written]');
    expect(status).toBe(5);
  });
});

describe('Ctrl-C', () => {
  it('ends with 130; what was recorded stays whole', async () => {
    const cwd = scratch();
    await publishExample(cwd);
    const child = start(['receive', '-', '--ndjson'], { cwd });
    child.stdin.write(`${JSON.stringify(vector('T01.json'))}\n`.repeat(1));
    for (let n = 0; n < 70; n += 1)
      child.stdin.write(`${JSON.stringify({ ...vector('T01.json'), text: `${n}` })}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(stderr).toBe('已停止；已登记的内容不受影响\n');
    const { code: viewed } = await guanxia(['view', 'in-scope'], { cwd });
    expect(viewed).toBe(0);
  });

  it('leaves nothing of a demonstration behind', async () => {
    const temporary = scratch();
    const child = start(['demo', '--reports', '20000'], { env: { TMPDIR: temporary } });
    await once(child.stdout, 'data');
    expect(readdirSync(temporary).length).toBe(1);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(readdirSync(temporary)).toStrictEqual([]);
  });
});

describe('an error of the program itself', () => {
  // A folder where the views should be makes a driver fail in a way that has no name of its own.
  it('is told without a stack, and with one under GUANXIA_DEBUG', async () => {
    const cwd = scratch();
    const file = put(cwd, 'report.json', vector('T01.json'));
    const plain = await guanxia(['decide', file, '--rules', 'nowhere.json'], { cwd });
    expect(plain.stderr).not.toMatch(/\n\s+at /);
    const debug = await guanxia(['decide', file, '--rules', 'nowhere.json'], {
      cwd,
      env: { GUANXIA_DEBUG: '1' },
    });
    expect(debug.stderr).toMatch(/\n\s+at /);
    expect(debug.code).toBe(3);
  });
});

describe('the demonstration', () => {
  it('says the same for the same seed, and something else for another', async () => {
    const demo = async (seed: string) => (await guanxia(['demo', '--reports', '40', '--seed', seed])).stdout;
    const [first, again, other] = await Promise.all([demo('7'), demo('7'), demo('8')]);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('removes its folder, and keeps it when asked', async () => {
    const temporary = scratch();
    const run = (...args: readonly string[]) =>
      guanxiaProcess(['demo', '--reports', '3', ...args], { env: { TMPDIR: temporary } });
    await run();
    expect(readdirSync(temporary)).toStrictEqual([]);
    await run('--keep');
    const [folder = ''] = readdirSync(temporary);
    expect(readdirSync(join(temporary, folder)).sort()).toStrictEqual([
      'guanxia.db',
      'guanxia.db.key',
      'guanxia.db.vault',
      'guanxia.db.views',
    ]);
  });

  it('never writes into a store that is there', async () => {
    const cwd = scratch();
    await publishExample(cwd);
    const { stderr, code } = await guanxia(['demo', '--store', 'sqlite:guanxia.db', '--lang', 'en'], { cwd });
    expect(stderr).toContain('`guanxia.db` exists already [store-not-new]');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'guanxia.db.views'))).toBe(false);
  });

  it('has every outcome, and its reports can be explained afterwards', async () => {
    const cwd = scratch();
    await guanxia(['demo', '--store', 'sqlite:demo.db', '--reports', '60'], { cwd });
    for (const view of ['in-scope', 'referral', 'undetermined']) {
      const { stdout } = await guanxia(
        ['view', view, '--store', 'sqlite:demo.db', '--json', '--limit', '2'],
        { cwd },
      );
      const [row] = JSON.parse(stdout).rows;
      const explained = await guanxia(['explain', row.key, '--store', 'sqlite:demo.db', '--json'], { cwd });
      const [matter] = JSON.parse(explained.stdout).matters;
      expect(matter.outcome).toBe(view);
    }
  });
});

describe('a report on disk and on standard input', () => {
  it('are decided alike', async () => {
    const { readFileSync } = await import('node:fs');
    const input = readFileSync(vectorPath('T10.json'));
    const [fromFile, fromInput] = await Promise.all([
      guanxia(['decide', vectorPath('T10.json'), '--json']),
      guanxiaProcess(['decide', '-', '--json'], { input }),
    ]);
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });
});
