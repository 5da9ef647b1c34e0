import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { guanxia } from './support/command.ts';
import { exampleDocuments, publishExample, vectorPath } from './support/example.ts';
import { scratch } from './support/scratch.ts';

const run = (args: readonly string[], store: string, cwd = scratch()) =>
  guanxia([...args, '--lang', 'en'], { cwd, env: { GUANXIA_STORE: store } });

const publishing = [
  'publish',
  ...exampleDocuments,
  '--approved-by',
  'reviewer',
  '--accept-unverified',
  'a test',
];

describe('a position that is none of this log’s', () => {
  let server: TestServer;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    server = await startTestServer();
    folder = mkdtempSync(join(tmpdir(), 'guanxia-positions-'));
    await run(publishing, server.url, folder);
    file = await publishExample(folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const stores = { server: () => server.url, file: () => `sqlite:${file}` };
  const list = (store: keyof typeof stores, after: string) =>
    run(['log', 'list', `--after=${after}`], stores[store]());

  it.each([
    ['server', 'of another log', '3'],
    ['server', 'beyond the end', '9223372036854775807'],
    ['file', 'beyond the end', '9000000'],
  ] as const)('is refused by a %s: %s', async (store, _what, after) => {
    const refused = await list(store, after);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`no event of this log stands at position ${after} [unknown-position]`);
    expect(refused.stderr).toContain(
      'take a position that this log has given, as `guanxia log list` shows them',
    );
  });

  it.each([
    ['server', '-1'],
    ['server', 'x'],
    ['server', '1.5'],
    ['server', '99999999999999999999'],
    ['file', '-1'],
    ['file', ''],
  ] as const)('is refused by a %s: `%s`', async (store, after) => {
    const refused = await list(store, after);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain(`\`${after}\` is not a position in a log [invalid-position]`);
  });

  it('is told from one that is', async () => {
    const lines = (stdout: string) => stdout.trim().split('\n');
    const [first = '', ...others] = lines((await run(['log', 'list', '--json'], server.url)).stdout);
    const { position } = JSON.parse(first) as { position: string };
    const after = await run(['log', 'list', '--json', `--after=${position}`], server.url);
    expect(lines(after.stdout)).toStrictEqual(others);
    expect(others.length).toBeGreaterThan(2);
  });
});

describe('a prefix that could be the beginning of another’s', () => {
  it.each(['east', 'east.west.', '.', 'east..', 'e ast.', '$east.', 'east/'])(
    'is refused: `%s`',
    async (prefix) => {
      const store = `esdb://127.0.0.1:1?tls=false&streamPrefix=${encodeURIComponent(prefix)}`;
      expect(await run(['log', 'list'], store)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('[stream-prefix-invalid]'),
      });
    },
  );
});

describe('a server that takes less at once than a document needs', () => {
  it('leaves nothing half-written, and is told how to take it', async () => {
    const small = await startTestServer({ maxAppendSize: 1_500 });
    const [mandate = ''] = exampleDocuments;
    const refused = await run(['publish', mandate], small.url);
    expect(refused).toMatchObject({ code: 5, stdout: '' });
    expect(refused.stderr).toMatch(
      /the append to stream `mandate-example-district-2024`, \d+ bytes, is larger than the server takes at once \[append-too-large\]/,
    );
    expect(refused.stderr).toContain("raise the server's MaxAppendSize (one event cannot exceed 16 MiB)");
    expect(small.log.all()).toStrictEqual([]);
    await small.close();
  });
});

describe('a server that was put back from an older backup', () => {
  it('is told apart by its views and by a checkpoint, and nothing is acknowledged', async () => {
    const [older, newer] = [await startTestServer(), await startTestServer()];
    const cwd = scratch();
    await publishExample(cwd);
    await run(
      ['log', 'copy', '--from', 'guanxia.db', '--to', older.url, '--progress', 'none'],
      older.url,
      cwd,
    );
    await run(['receive', vectorPath('T01.json')], 'sqlite:guanxia.db', cwd);
    await run(
      ['log', 'copy', '--from', 'guanxia.db', '--to', newer.url, '--progress', 'none'],
      newer.url,
      cwd,
    );
    const key = (await run(['log', 'key', 'new', '--name', 'example.office'], newer.url, cwd)).stdout.trim();
    expect(await run(['log', 'checkpoint'], newer.url, cwd)).toMatchObject({ code: 0 });
    expect(await run(['projections', 'rebuild', '--all'], newer.url, cwd)).toMatchObject({ code: 0 });

    const doctor = await run(['doctor'], older.url, cwd);
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(/✗ views: the view in-scope is (?:ahead of the log|of another log)/);
    const view = await run(['view', 'in-scope'], older.url, cwd);
    expect(view).toMatchObject({ code: 5, stdout: '' });
    expect(view.stderr).toContain('[views-of-another-log]');
    const verified = await run(
      ['log', 'verify', '--checkpoints', 'guanxia.db.checkpoints', '--verifier-key', key],
      older.url,
      cwd,
    );
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(/\[checkpoint-beyond-log\]/);
    await older.close();
    await newer.close();
  });
});
