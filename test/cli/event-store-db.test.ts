import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEventStoreDb } from '../../src/stores/eventstoredb/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { collect } from '../stores/support/streams.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { guanxia, guanxiaJson } from './support/command.ts';
import { exampleDocuments, vector } from './support/example.ts';
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
    // A shell takes the one as it is, the other between quotes.
    expect(remote.stdout.replaceAll(`'${server.url}'`, 'STORE')).toBe(
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

describe('a server that goes away while a file is received', () => {
  it('is told of once, after what became of every line; the rest can be handed in again', async () => {
    const other = await startTestServer();
    const cwd = scratch();
    const env = { GUANXIA_STORE: other.url, LANG: 'en_US.UTF-8' };
    await guanxia(
      ['publish', ...exampleDocuments, '--approved-by', 'reviewer', '--accept-unverified', 'a test'],
      { cwd, env },
    );
    const reports = Array.from({ length: 280 }, (_, n) =>
      JSON.stringify({ ...vector('T01.json'), text: `${n}` }),
    );
    put(cwd, 'reports.ndjson', `${reports.join('\n')}\n`);
    let appended = 0;
    other.faults.onAppend = () => {
      appended += 1;
      if (appended === 20) {
        other.link.set('down');
        downSince = performance.now();
      }
      return undefined;
    };
    let downSince = 0;
    const ran = await guanxia(['receive', 'reports.ndjson', '--ndjson', '--defer'], { cwd, env });
    // One limit for all that was under way: not one after the other.
    expect(performance.now() - downSince).toBeLessThan(60_000);
    expect(ran.code).toBe(5);
    expect(ran.stderr.match(/\[store-/g)).toHaveLength(1);
    const lines = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: number; status: string; report?: string });
    expect(lines.map(({ line }) => line)).toStrictEqual(lines.map((_, n) => n + 1));
    const said = (status: string) => lines.filter((line) => line.status === status);
    const failed = said('not-recorded').length + said('unknown').length;
    expect(failed).toBeGreaterThan(0);
    // Those under way, and the one that had been taken ahead.
    expect(failed).toBeLessThanOrEqual(257);
    expect(ran.stderr).toContain(`${said('recorded').length} recorded, 0 replayed, 0 refused`);
    expect(ran.stderr).toContain(`the store went away: ${failed} lines were not recorded`);
    expect(ran.stderr).toContain(`nothing after line ${lines.length} was read`);

    // What was answered for is in the log, and nothing is there twice when all is handed in again.
    other.link.set('through');
    const store = await openEventStoreDb({ connectionString: other.url });
    const received = async () =>
      (await collect(store.readAll({ after: beginning, types: ['ReportReceived'] }))).map(
        ({ stream }) => stream,
      );
    const streams = new Set(await received());
    for (const { report } of said('recorded')) expect(streams.has(`report-${report}`)).toBe(true);
    for (const { report } of said('not-recorded')) expect(report).toBeUndefined();
    expect(streams.size).toBeLessThanOrEqual(said('recorded').length + said('unknown').length);
    const again = await guanxia(['receive', 'reports.ndjson', '--ndjson', '--defer'], { cwd, env });
    expect(again).toMatchObject({ code: 0 });
    const all = await received();
    expect(all).toHaveLength(280);
    expect(new Set(all).size).toBe(280);
    await store.close();
    await other.close();
  }, 180_000);

  it('leaves a copy where it can be gone on with, and says how far it has come', async () => {
    const other = await startTestServer();
    const cwd = scratch();
    const run = (args: readonly string[]) => guanxia([...args, '--lang', 'en'], { cwd });
    await run(['demo', '--reports', '40', '--store', 'sqlite:guanxia.db']);
    let appended = 0;
    other.faults.onAppend = () => {
      appended += 1;
      if (appended === 20) other.link.set('down');
      return undefined;
    };
    const copy = ['log', 'copy', '--from', 'guanxia.db', '--to', other.url, '--progress', 'none'];
    const broken = await run(copy);
    expect(broken.code).toBe(5);
    expect(broken.stderr).toMatch(
      /not finished: the target has the first \d+ events of the source; the same command goes on from there/,
    );
    other.link.set('through');
    expect(await run(copy)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^copied \d+ events, \d\d+ were there before; all compared/),
    });
    await other.close();
  });
});
