import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/support/built.ts';
import { guanxia, start } from '../cli/support/command.ts';
import { exampleDocuments } from '../cli/support/example.ts';
import { scratch } from '../cli/support/scratch.ts';

const run = promisify(execFile);

/** The command serving on a port of its own: its address, the lines of its output, and how to stop it. */
const serving = async (args: readonly string[], cwd: string) => {
  const child = start(['serve', '--port', '0', '--lang', 'en', ...args], { cwd });
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface(child.stderr).on('line', (line) => errors.push(line));
  const out = createInterface(child.stdout);
  const address = new Promise<string>((resolve, reject) => {
    out.on('line', (line) => {
      lines.push(line);
      resolve(lines[0] ?? '');
    });
    child.once('exit', () => reject(new Error(errors.join('\n'))));
  });
  const stop = async (signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') => {
    child.kill(signal);
    const [code] = await once(child, 'exit');
    return code as number;
  };
  return { address: await address, lines, errors, stop };
};

const line = async (lines: readonly string[], wanted: RegExp): Promise<string> => {
  for (let left = 100; left > 0; left -= 1) {
    const found = lines.find((one) => wanted.test(one));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no line like ${wanted}`);
};

const shownCurl = (document: string): string =>
  /^curl http:\/\/127\.0\.0\.1:8080.*?'$/ms.exec(readFileSync(join(root, document), 'utf8'))?.[0] ?? '';

describe('guanxia serve --demo', () => {
  it.each(['README.md', 'docs/how-to/run-the-service.md'])(
    'answers the curl of %s with the clause, and leaves nothing behind',
    async (document) => {
      const cwd = scratch();
      const { address, lines, stop } = await serving(['--demo'], cwd);
      const key = (await line(lines, /^export GUANXIA_KEY=gxk_/)).replace('export GUANXIA_KEY=', '');
      const curl = shownCurl(document).replace('http://127.0.0.1:8080', address);
      expect(curl).toContain('/v1/reports');
      const { stdout } = await run('sh', ['-c', curl.replace('curl ', 'curl -sS ')], {
        env: { ...process.env, GUANXIA_KEY: key },
      });
      const answer = JSON.parse(stdout);
      expect(answer.matters[0]).toMatchObject({ outcome: 'referral', receiver: { name: '示例区信访局' } });
      expect(answer.matters[0].grounds[0].cites[0].clause).toBe('第二十二条、第三十一条');
      expect(await stop()).toBe(0);
    },
  );
});

describe('guanxia serve', () => {
  it('gives an administrator’s key to no pipe, and says how to issue one', async () => {
    const cwd = scratch();
    const { errors, stop } = await serving(['--store', 'sqlite:./a.db'], cwd);
    await line(errors, /guanxia.* keys issue admin-1 --role administrator|keys issue admin-1/);
    expect(errors.join('\n')).not.toContain('gxk_');
    expect(await stop('SIGINT')).toBe(0);
  });

  it('serves an office of documents and keys that the command line made, also only for reading', async () => {
    const cwd = scratch();
    const store = ['--store', 'sqlite:./b.db'];
    const by = ['--as', 'li', '--approved-by', 'wang', '--accept-unverified', 'a test'];
    expect((await guanxia(['publish', ...exampleDocuments, ...by, ...store], { cwd })).code).toBe(0);
    const issued = await guanxia(['keys', 'issue', 'clerk-1', '--role', 'intake-clerk', ...store], { cwd });
    const key = issued.stdout.trim();
    expect(key).toMatch(/^gxk_\S+$/);
    const first = await serving(store, cwd);
    const post = (address: string) =>
      fetch(`${address}/v1/reports`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${key}`,
          'Idempotency-Key': 'k',
          'Content-Type': 'application/json',
        },
        body: readFileSync(join(root, 'data/samples/vectors/T01.json')),
      });
    const answer = await (await post(first.address)).text();
    expect(JSON.parse(answer).matters.length).toBeGreaterThan(0);
    expect(await first.stop()).toBe(0);
    const again = await serving(store, cwd);
    const replayed = await post(again.address);
    expect([replayed.status, await replayed.text()]).toStrictEqual([201, answer]);
    expect(await again.stop()).toBe(0);
    const before = readFileSync(join(cwd, 'b.db'));
    const reading = await serving([...store, '--read-only'], cwd);
    expect((await post(reading.address)).status).toBe(405);
    const { report } = JSON.parse(answer);
    const read = await fetch(`${reading.address}/v1/reports/${report}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(read.status).toBe(200);
    expect(await reading.stop()).toBe(0);
    expect(readFileSync(join(cwd, 'b.db')).equals(before)).toBe(true);
    const revoked = await guanxia(['keys', 'revoke', key.split('_')[1] ?? '', ...store], { cwd });
    expect(revoked.code).toBe(0);
    expect((await guanxia(['keys', 'list', ...store], { cwd })).stdout).not.toContain(key.split('_')[2]);
  });

  it('starts on no other address than loopback without TLS', async () => {
    const cwd = scratch();
    const { code, stderr } = await guanxia(['serve', '--host', '0.0.0.0', '--lang', 'en'], { cwd });
    expect([code, stderr]).toStrictEqual([2, expect.stringContaining('[service-unprotected]')]);
    expect(existsSync(join(cwd, 'guanxia.db'))).toBe(false);
  });
});
