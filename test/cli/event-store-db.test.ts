import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { guanxia, guanxiaJson } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.close();
});

describe('a store on EventStoreDB', () => {
  it('shows the same demonstration as one in a file', async () => {
    const [here, there] = [scratch(), scratch()];
    const demo = (store: string, cwd: string) =>
      guanxia(['demo', '--reports', '60', '--store', store], { cwd, env: { LANG: 'en_US.UTF-8' } });
    const local = await demo('sqlite:guanxia.db', here);
    const remote = await demo(server.url, there);
    expect(remote).toMatchObject({ code: 0 });
    expect(remote.stdout.replaceAll(server.url, 'STORE')).toBe(
      local.stdout.replaceAll('sqlite:guanxia.db', 'STORE'),
    );
    // Ids of determinations are counted up, in whatever order reports are handled at once.
    const rows = async (store: string, cwd: string) => {
      const view = await guanxiaJson(['view', 'referral', '--json', '--store', store], { cwd });
      return (view as { rows: { document: object }[] }).rows.map(({ document }) => ({
        ...document,
        determination: '',
      }));
    };
    expect(await rows(server.url, there)).toStrictEqual(await rows('sqlite:guanxia.db', here));
    expect(await demo(server.url, scratch())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[store-not-new]'),
    });
  });

  it('is named by a file or the environment where it has a password', async () => {
    const folder = scratch();
    const url = server.url.replace('//', '//admin:changeit@');
    const run = (args: readonly string[], env: Record<string, string> = {}) =>
      guanxia(['view', 'statistics', '--json', ...args], { cwd: folder, env });
    const refused = await run(['--store', url]);
    expect(refused).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('[password-in-option]'),
    });
    expect(refused.stderr).not.toContain('changeit');
    put(folder, 'store-url', `${url}\n`);
    const byFile = await run([], { GUANXIA_STORE_FILE: 'store-url', GUANXIA_STORE: 'sqlite:other.db' });
    const byName = await run([], { GUANXIA_STORE: url });
    expect(byFile).toMatchObject({ code: 0, stderr: '' });
    expect(byName.stdout).toBe(byFile.stdout);
    writeFileSync(join(folder, 'store-url'), 'esdb://\n');
    expect(await run([], { GUANXIA_STORE_FILE: 'store-url' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[connection-string-invalid]'),
    });
  });
});

describe('a log', () => {
  it('is copied to a server and back, and is the same', async () => {
    const other = await startTestServer();
    const folder = scratch();
    const run = (args: readonly string[], env: Record<string, string> = {}) =>
      guanxia([...args, '--lang', 'en'], { cwd: folder, env });
    await run(['demo', '--reports', '20', '--store', 'sqlite:guanxia.db']);
    const there = await run([
      'log',
      'copy',
      '--from',
      'sqlite:guanxia.db',
      '--to',
      other.url,
      '--progress',
      'none',
    ]);
    expect(there).toMatchObject({ code: 0, stderr: '' });
    expect(there.stdout).toMatch(/^copied \d+ events, 0 were there before; all compared, byte by byte\n$/);
    const back = await run(['log', 'copy', '--to', 'back.db', '--json'], { GUANXIA_STORE: other.url });
    const copied = Number(/\d+/.exec(there.stdout)?.[0]);
    expect(JSON.parse(back.stdout)).toMatchObject({ copied, before: 0 });
    const verified = await Promise.all(
      ['guanxia.db', 'back.db', other.url].map((store) => run(['log', 'verify', '--store', store])),
    );
    expect(verified.map(({ code }) => code)).toStrictEqual([0, 0, 0]);
    // Positions are the store's own.
    const [first, ...others] = verified.map(({ stdout }) => stdout.replace(/position \d+/, 'position'));
    expect(others).toStrictEqual([first, first]);
    expect(await run(['log', 'copy', '--from', 'guanxia.db', '--to', 'sqlite:guanxia.db'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[copy-onto-itself]'),
    });
    await other.close();
  });
});
