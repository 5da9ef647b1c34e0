import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { noTally, tallied } from '../../src/app/replay/tally.ts';
import { silent } from '../../src/office/meter.ts';
import { type Job, type Part, ready } from '../../src/office/replay/job.ts';
import type { Course } from '../../src/office/replay/run-job.ts';
import { replayVerifyOutput } from '../../src/presentation/schemas/replay.ts';
import { beginning, type Position } from '../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { collect } from '../stores/support/streams.ts';
import { forged, seasonLog } from '../support/replay-log.ts';
import { main } from './support/built.ts';
import { guanxia, guanxiaJson } from './support/command.ts';
import { listing, scratch } from './support/scratch.ts';

const verify: Job = { kind: 'verify', engine: 'guanxia', selection: {} };

/** A log in which every seventh determination was tampered with. */
const tampered = async (count: number) => {
  let n = 0;
  return forged(await seasonLog(count), (event) => {
    n += 1;
    return event.type.startsWith('Matter') && n % 7 === 0
      ? { ...event, data: { ...event.data, labels: ['tampered'] } }
      : event;
  });
};

const merged = (parts: readonly Part[]) => ({
  findings: parts.flatMap(({ findings }) => findings),
  tally: parts.map(({ tally }) => tally).reduce(tallied, noTally),
});

describe('a log in parts', () => {
  it('gives what the whole gives, wherever it is cut', async () => {
    const store = await tampered(40);
    const run = await ready(store, verify);
    const all = (await collect(store.readAll({ after: beginning }))).map(({ position }) => position);
    const end = all.at(-1) as Position;
    const whole = merged([await run({ after: beginning, upTo: end })]);
    expect(whole.findings.length).toBeGreaterThan(3);
    const cuts = fc.subarray(all.slice(0, -1), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cuts, async (given) => {
        const edges = [beginning, ...given, end];
        const parts: Part[] = [];
        for (const [i, after] of edges.slice(0, -1).entries())
          parts.push(await run({ after, upTo: edges[i + 1] as Position }));
        expect(merged(parts)).toStrictEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});

/** The same log in a file. */
const inFile = async (path: string, count: number): Promise<string> => {
  const log = await tampered(count);
  const store = await openSqliteEventStore({ path });
  for await (const { event, stream } of log.readAll({ after: beginning }))
    await store.append(stream, [event], { expected: 'any' });
  await store.close();
  return path;
};

/** Runs of the compiled command's own modules: threads start from compiled files only. */
const compiled = async (): Promise<typeof import('../../src/office/replay/run-job.ts')> =>
  import(pathToFileURL(join(main, '../../office/replay/run-job.js')).href);

describe('threads', () => {
  it('give what one thread gives, in the same order', async () => {
    const path = await inFile(join(scratch(), 'log.db'), 30);
    const { partsOf, runJob } = await compiled();
    const { parseStoreUrl } = await import('../../src/office/stores/store-url.ts');
    const store = await openSqliteEventStore({ path, readOnly: true });
    const by = async (threads: number) => {
      const course: Course = {
        store,
        url: parseStoreUrl(`sqlite:${path}`) as Course['url'],
        parts: await partsOf(store, 7),
        threads,
        progress: silent,
      };
      const parts: Part[] = [];
      for await (const part of runJob(course, verify)) parts.push(part);
      return merged(parts);
    };
    const one = await by(1);
    expect(one.findings.length).toBeGreaterThan(3);
    expect(await by(3)).toStrictEqual(one);
    await store.close();
  });

  it('tell of what stops them, and end', async () => {
    const folder = scratch();
    const path = await inFile(join(folder, 'log.db'), 5);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('"type":"MatterReferred"');
    bytes.write('X', at + 8);
    writeFileSync(path, bytes);
    for (const workers of ['1', '2']) {
      const { stdout, stderr, code } = await guanxia([
        'replay',
        'verify',
        '--store',
        `sqlite:${path}`,
        '--workers',
        workers,
        '--lang',
        'en',
      ]);
      expect({ code, stdout }).toStrictEqual({ code: 5, stdout: '' });
      expect(stderr).toMatch(/report-\S+` at position \d+ \[unknown-event\]/);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });
});

describe('a verification by the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guanxia-replay-'));
    await inFile(join(folder, 'log.db'), 20);
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const copied = (): { folder: string; path: string; store: string } => {
    const to = scratch();
    const path = join(to, 'log.db');
    copyFileSync(join(folder, 'log.db'), path);
    chmodSync(path, 0o600);
    return { folder: to, path, store: `sqlite:${path}` };
  };

  it('tells of each difference, which fields, and the cause', async () => {
    const { stdout, code } = await guanxia(['replay', 'verify', '--lang', 'en', '--store', copied().store]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ \S+\/m1 {2}differs {2}position \d+\n/);
    expect(stdout).toContain('differs in     labels\n');
    expect(stdout).toContain('cause          changed data: no single other input gives what was recorded\n');
  });

  it('tells the same as JSON, by its schema', async () => {
    const answer = (await guanxiaJson(['replay', 'verify', '--json', '--store', copied().store])) as {
      counts: { same: number; differs: { record: number } };
      differs: { cause: object }[];
    };
    expect(answer.differs.length).toBe(answer.counts.differs.record);
    expect(answer.differs[0]?.cause).toStrictEqual({ input: 'record' });
    expect(replayVerifyOutput.safeParse(answer).error).toBeUndefined();
  });

  it('reads a read-only copy in a read-only folder, and writes nothing', async () => {
    const { folder: to, path, store } = copied();
    chmodSync(path, 0o400);
    chmodSync(to, 0o500);
    const before = listing(to);
    try {
      for (const args of [
        ['verify'],
        ['verify', '--workers', '2'],
        ['verify', '--engine', 'json-rules-engine'],
      ])
        expect((await guanxia(['replay', ...args, '--store', store])).code).toBe(1);
      expect(listing(to)).toStrictEqual(before);
    } finally {
      chmodSync(to, 0o700);
    }
  });

  it.each([
    ['truncated', (path: string) => truncateSync(path, 20_000), /store-corrupt/],
    ['no database', (path: string) => writeFileSync(path, 'a shopping list'), /not-a-guanxia-store/],
    ['of a newer release', (path: string) => patched(path), /store-version/],
  ])('of a file that is %s gives a clear verdict', async (_what, spoil, problem) => {
    const { folder: to, path, store } = copied();
    spoil(path);
    const before = listing(to);
    for (const workers of ['1', '2']) {
      const { stdout, stderr, code } = await guanxia([
        'replay',
        'verify',
        '--workers',
        workers,
        '--store',
        store,
      ]);
      expect({ code, stdout }).toStrictEqual({ code: 5, stdout: '' });
      expect(stderr).toMatch(problem);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(listing(to)).toStrictEqual(before);
  });

  it('of an empty log checks nothing, and does not say that all is well', async () => {
    const to = scratch();
    const store = await openSqliteEventStore({ path: join(to, 'log.db') });
    await store.close();
    const { code } = await guanxia(['replay', 'verify', '--store', `sqlite:${join(to, 'log.db')}`]);
    expect(code).toBe(7);
  });
});

/** A later version of the store's own format (sqlite.org/fileformat.html: user version). */
const patched = (path: string): void => {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(99, 60);
  writeFileSync(path, bytes);
};
