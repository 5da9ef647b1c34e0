import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLog } from '../../../src/app/index.ts';
import type { EventStore, StoredEvent } from '../../../src/stores/port/event-store.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { linkTo, linkType } from '../../support/esdb-server/links.ts';
import { jsonEvent, type LogRecord } from '../../support/esdb-server/record.ts';
import type { TestServer } from '../../support/esdb-server/server.ts';
import { noted, sampleUuid } from '../../support/sample-events.ts';
import { collect } from '../support/streams.ts';
import { type Opened, openOnTestServer } from './support/opened.ts';

let server: TestServer;
let store: EventStore;
let another: Opened['another'];

beforeEach(async () => {
  ({ server, store, another } = await openOnTestServer());
});

afterEach(async () => {
  await store.close();
  await server.close();
});

const fill = async () => {
  for (let n = 1; n <= 6; n += 1) await store.append(`s${n % 2}`, [noted(n)], { expected: 'any' });
};
const wholeLog = () => collect(store.readAll({ after: beginning }));

describe('what others leave on the server', () => {
  const foreign = (n: number, type = 'SomethingElse') => jsonEvent(sampleUuid(n, 9), type, { n });

  it('is passed over: its own events, links, and streams outside the prefix', async () => {
    const shared = another({}, 'office.');
    await shared.append('report-1', [noted(1)], { expected: 0n });
    server.log.append('other-1', 'any', [foreign(1)]);
    server.log.append('$stats', 'any', [foreign(2, '$statsCollected')]);
    const [record] = server.log.stream('office.report-1') as [LogRecord];
    const link = { ...foreign(3, linkType), data: linkTo(record) };
    server.log.append('office.by-day', 'any', [link]);
    server.log.append('$$office.report-1', 'any', [foreign(4, '$metadata')]);
    await shared.append('report-1', [noted(2)], { expected: 1n });

    const all = await collect(shared.readAll({ after: beginning }));
    expect(all.map(({ stream, version }) => `${stream} ${version}`)).toStrictEqual([
      'report-1 1',
      'report-1 2',
    ]);
    expect(await shared.end()).toBe(all.at(-1)?.position);
    expect(await collect(shared.readAll({ after: all[0]?.position ?? beginning }))).toHaveLength(1);
    await shared.close();
  });

  it('is told where it stands among ours', async () => {
    await fill();
    server.log.append('other-1', 'any', [foreign(1)]);
    await expect(wholeLog()).rejects.toMatchObject({ code: 'foreign-event' });
    server.log.append('s1', 'any', [foreign(2)]);
    await expect(store.readStream('s1')).rejects.toMatchObject({ code: 'foreign-event' });
    server.log.append('s0', 'any', [{ ...foreign(3, linkType), data: new Uint8Array() }]);
    await expect(store.readStream('s0')).rejects.toMatchObject({ code: 'foreign-event' });
  });
});

describe('what has gone from the server is told, never passed over', () => {
  it.each([
    ['deleted', () => server.log.remove('s1', 'any'), 'stream-deleted'],
    ['deleted for good', () => server.log.tombstone('s1', 'any'), 'stream-deleted'],
    ['cut off', () => server.log.truncate('s1', 2n), 'store-corrupt'],
  ])('when a stream was %s', async (_how, damage, code) => {
    await fill();
    damage();
    await expect(wholeLog()).rejects.toMatchObject({ code });
    await expect(store.readStream('s1')).rejects.toMatchObject({ code });
    expect((await verifyLog(store, { trees: [] })).findings).toMatchObject([{ code }]);
    expect((await store.readStream('s0')).version).toBe(3n);
  });

  it('when an append meets a deleted stream', async () => {
    await fill();
    server.log.tombstone('s1', 'any');
    server.log.remove('s0', 'any');
    const again = another();
    await expect(again.append('s1', [noted(9)], { expected: 3n })).rejects.toMatchObject({
      code: 'stream-deleted',
    });
    await expect(again.append('s0', [noted(9)], { expected: 'any' })).rejects.toMatchObject({
      code: 'stream-deleted',
    });
    await again.close();
  });

  it('when events were scavenged', async () => {
    await fill();
    server.log.scavenge(({ stream, revision }) => stream === 's1' && revision === 1n);
    const missing = { code: 'store-corrupt', message: 'events 2 to 2 of stream `s1` are missing' };
    await expect(wholeLog()).rejects.toMatchObject(missing);
    await expect(store.readStream('s1')).rejects.toMatchObject(missing);
  });

  it('when the beginning of a stream was scavenged', async () => {
    await fill();
    server.log.scavenge(({ stream, revision }) => stream === 's1' && revision === 0n);
    await expect(wholeLog()).rejects.toMatchObject({ code: 'store-corrupt' });
  });
});

describe('a server whose streams are not as its log has them', () => {
  const readFalsely = (as: (records: readonly LogRecord[]) => readonly LogRecord[] | undefined) => {
    const honest = server.log.stream;
    Object.assign(server.log, {
      stream: (name: string) => {
        const records = honest(name);
        return name === 's1' && records !== undefined ? as(records) : records;
      },
    });
  };
  const other = (record: LogRecord): LogRecord => ({
    ...record,
    data: new TextEncoder().encode(new TextDecoder().decode(record.data).replace('intake', 'attack')),
  });
  const codesOf = async (thorough: boolean) =>
    (await verifyLog(store, { trees: [], thorough })).findings.map(({ code }) => code);

  it.each<[string, Parameters<typeof readFalsely>[0], string]>([
    ['ends too early', (records) => records.slice(0, -1), 'stream-differs'],
    ['is not there', () => undefined, 'stream-differs'],
    ['ends otherwise', (records) => records.map((one, n) => (n === 2 ? other(one) : one)), 'stream-differs'],
    [
      'has more than the log',
      (records) => [...records, { ...(records.at(-1) as LogRecord), revision: 3n }],
      'stream-differs',
    ],
    ['has a hole', (records) => records.filter((_, n) => n !== 1), 'store-corrupt'],
  ])('is found out when a stream %s', async (_how, as, code) => {
    await fill();
    expect(await codesOf(false)).toStrictEqual([]);
    readFalsely(as);
    expect(await codesOf(true)).toStrictEqual([code]);
    expect(await codesOf(false)).toStrictEqual([code]);
  });

  it('is found out by --thorough alone when a stream is otherwise before its end', async () => {
    await fill();
    readFalsely((records) => records.map((one, n) => (n === 0 ? other(one) : one)));
    expect(await codesOf(false)).toStrictEqual([]);
    expect(await codesOf(true)).toStrictEqual(['stream-differs']);
  });

  it('is read by itself as far as the log was, whatever comes meanwhile', async () => {
    await fill();
    const growing: EventStore = {
      ...store,
      scanStream: async function* (...asked) {
        await store.append('s1', [noted(50)], { expected: 'any' });
        yield* store.scanStream(...asked);
      },
    };
    expect(await verifyLog(growing, { trees: [], thorough: true })).toMatchObject({
      ok: true,
      readAlone: 2n,
    });
  });
});

it('keeps the envelope in the server’s own fields, and the bytes as they are hashed', async () => {
  await store.append('s', [noted(1)], { expected: 0n });
  const [record] = server.log.stream('s') as [LogRecord];
  const [stored] = (await collect(store.scan({ after: beginning }))).flat() as [StoredEvent];
  const { id, type, correlationId, causationId, schemaVersion, actor } = noted(1);
  expect(record).toMatchObject({ id, type, contentType: 'application/octet-stream' });
  expect(Buffer.from(record.data)).toStrictEqual(Buffer.from(stored.bytes));
  expect(JSON.parse(Buffer.from(record.metadata).toString())).toStrictEqual({
    $correlationId: correlationId,
    $causationId: causationId,
    schemaVersion,
    actor,
    hash: Buffer.from(stored.hash).toString('hex'),
  });
});
