import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { awaitingReports } from '../../src/app/index.ts';
import { openEventStoreDb, openWorkQueue } from '../../src/stores/eventstoredb/index.ts';
import type { EventStore } from '../../src/stores/port/event-store.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { collect, take } from '../stores/support/streams.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { noted } from '../support/sample-events.ts';
import { guanxia, start } from './support/command.ts';
import { exampleDocuments, vector } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

// Several processes start, are killed and start again.
vi.setConfig({ testTimeout: 180_000 });

let server: TestServer;
let store: EventStore;

beforeAll(async () => {
  server = await startTestServer();
  store = await openEventStoreDb({ connectionString: server.url });
});

afterAll(async () => {
  await store.close();
  await server.close();
});

const env = () => ({ GUANXIA_STORE: server.url, LANG: 'en_US.UTF-8' });

/** How many determinations each report has. */
const determinations = async (): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { event } of await collect(store.readAll({ after: beginning }))) {
    if (event.type === 'ReportReceived') counts.set(event.data.id, 0);
    if (
      event.type === 'MatterFoundInScope' ||
      event.type === 'MatterReferred' ||
      event.type === 'MatterLeftUndetermined'
    )
      counts.set(event.data.report, (counts.get(event.data.report) ?? 0) + 1);
  }
  return counts;
};

const determinationTypes = ['MatterFoundInScope', 'MatterReferred', 'MatterLeftUndetermined'] as const;

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('workers', () => {
  it('share the reports that were only recorded; each is determined once, though workers are killed', async () => {
    const cwd = scratch();
    const published = await guanxia(
      ['publish', ...exampleDocuments, '--approved-by', 'reviewer', '--accept-unverified', 'a test'],
      { cwd, env: env() },
    );
    expect(published).toMatchObject({ code: 0 });
    const lines = Array.from({ length: 40 }, (_, n) =>
      JSON.stringify({ ...vector('T01.json'), text: `${n}` }),
    );
    put(cwd, 'reports.ndjson', `${lines.join('\n')}\n`);
    const received = await guanxia(['receive', 'reports.ndjson', '--ndjson', '--defer'], { cwd, env: env() });
    expect(received.stderr).toContain('40 recorded, 0 replayed, 0 refused');
    const [first] = received.stdout.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ status: 'recorded', matters: [] });

    const workers: ChildProcess[] = [];
    const worker = () => {
      const child = start(['worker', '--json'], { cwd, env: env() });
      workers.push(child);
      return child;
    };
    const doomed = [worker(), worker()];
    await until(async () => [...(await determinations()).values()].some((count) => count > 0));
    for (const child of doomed) child.kill('SIGKILL');
    worker();
    worker();
    await until(async () => [...(await determinations()).values()].every((count) => count > 0));
    expect([...(await determinations()).values()]).toStrictEqual(Array.from({ length: 40 }, () => 1));
    for (const child of workers) child.kill('SIGKILL');
  });

  it('park what they cannot determine, and try it again when told to', async () => {
    const cwd = scratch();
    const stray = noted(1, { mandate: 'nowhere' });
    const worker = start(['worker'], { cwd, env: env() });
    await store.append(`report-${stray.data.id}`, [stray], { expected: 0n });
    const list = async () =>
      JSON.parse((await guanxia(['worker', 'parked', 'list', '--json'], { cwd, env: env() })).stdout);
    await until(async () => (await list()).parked.length > 0);
    expect(await list()).toMatchObject({
      parked: [{ report: stray.data.id, reason: expect.stringContaining('unknown-mandate') }],
    });
    worker.kill('SIGKILL');
    const doctor = await guanxia(['doctor'], { cwd, env: env() });
    expect(doctor.stdout).toContain('! workers: parked reports, which no worker could determine: 1\n');
    expect(await guanxia(['worker', 'parked', 'retry'], { cwd, env: env() })).toMatchObject({
      code: 0,
      stdout: '1 handed out again\n',
    });
    expect(await list()).toMatchObject({ parked: [] });
  });

  it('determine everything that the log says awaits it, whatever has become of the group', async () => {
    const cwd = scratch();
    const url = `${server.url}&streamPrefix=away.`;
    const away = { ...env(), GUANXIA_STORE: url };
    await guanxia(
      ['publish', ...exampleDocuments, '--approved-by', 'reviewer', '--accept-unverified', 'a test'],
      { cwd, env: away },
    );
    const lines = Array.from({ length: 8 }, (_, n) =>
      JSON.stringify({ ...vector('T01.json'), text: `${n}` }),
    );
    put(cwd, 'reports.ndjson', `${lines.join('\n')}\n`);
    await guanxia(['receive', 'reports.ndjson', '--ndjson', '--defer'], { cwd, env: away });

    // Behind the office's back some are acknowledged, some parked, and the group deleted with those in hand.
    const queue = await openWorkQueue({ connectionString: url, group: 'guanxia' });
    const items = await take(queue.take({ signal: new AbortController().signal }), 6);
    await Promise.all(items.map((item, n) => (n < 3 ? item.done() : item.park('by mistake'))));
    await queue.close();
    server.groups.remove('$all', 'away.guanxia');
    const empty = {
      source: '$all',
      matches: () => false,
      from: 0n,
      maxRetryCount: 10,
      messageTimeoutMs: 30_000,
    };
    server.groups.create({ name: 'away.guanxia', ...empty });
    const log = await openEventStoreDb({ connectionString: url });
    const awaiting = async () => (await awaitingReports(log).look()).length;
    expect((await guanxia(['doctor'], { cwd, env: away })).stdout).toContain(
      '✓ workers: recorded reports that await their determination: 8, the oldest recorded at 20',
    );

    const workers = [1, 2, 3].map(() => start(['worker', '--sweep-every', '1'], { cwd, env: away }));
    await until(async () => (await awaiting()) === 0);
    for (const child of workers) child.kill('SIGKILL');
    const received = await collect(log.readAll({ after: beginning, types: ['ReportReceived'] }));
    const determined = await collect(log.readAll({ after: beginning, types: determinationTypes }));
    expect(received).toHaveLength(8);
    expect(new Set(determined.map(({ stream }) => stream)).size).toBe(8);
    expect(determined).toHaveLength(8);
    await log.close();
    expect((await guanxia(['doctor'], { cwd, env: away })).stdout).toContain(
      '✓ workers: no recorded report awaits its determination\n',
    );
  });

  it('need a server', async () => {
    const refused = await guanxia(['worker', '--store', 'sqlite:guanxia.db'], { cwd: scratch() });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('[worker-needs-server]') });
  });
});

describe('an outbox', () => {
  it('takes reports in while the server is down, and forwards them when it is back', async () => {
    const cwd = scratch();
    const report = put(cwd, 'report.json', {
      ...vector('T01.json'),
      mandate: 'example-district-2024',
      text: 'offline',
    });
    const receive = () =>
      guanxia(['receive', report, '--outbox', 'sqlite:outbox.db', '--json'], { cwd, env: env() });
    server.link.set('down');
    const queued = await receive();
    expect(queued).toMatchObject({ code: 0 });
    const { report: id } = JSON.parse(queued.stdout);
    expect(JSON.parse(queued.stdout)).toMatchObject({ status: 'queued', matters: [] });
    server.link.set('through');
    const forward = () => guanxia(['outbox', 'forward', 'sqlite:outbox.db'], { cwd, env: env() });
    expect(await forward()).toMatchObject({ code: 0, stdout: '1 forwarded, 0 there before\n' });
    expect(await forward()).toMatchObject({ code: 0, stdout: '0 forwarded, 0 there before\n' });
    expect((await determinations()).get(id)).toBe(0);
  });
});
