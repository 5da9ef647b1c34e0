import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../src/office/office.ts';
import { openEventStoreDb } from '../../src/stores/eventstoredb/index.ts';
import { memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
import { long } from '../support/long.ts';
import { noted } from '../support/sample-events.ts';
import { incoming, mandate } from '../support/small-world.ts';
import { publishSmallWorld } from '../support/test-office.ts';
import { guanxiaProcess } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

let server: TestServer;
let office: Office;

beforeEach(async () => {
  server = await startTestServer();
  const store = await openEventStoreDb({ connectionString: server.url });
  office = await openOffice({
    store,
    views: memoryViewStore(),
    vault: memoryVault(),
    clock: () => '2024-10-01T00:00:00.000Z',
  });
  await publishSmallWorld(office);
});

afterEach(async () => {
  await office.close();
  await office.store.close();
  await server.close();
});

const receive = (text: string, more: object = {}) =>
  office.receive({ report: incoming({ text, ...more }), actor: 'clerk-1' });

describe('documents that another process publishes', () => {
  const other = { ...mandate, id: 'published-elsewhere' };

  const publishElsewhere = async () => {
    const cwd = scratch();
    const ran = await guanxiaProcess(
      ['publish', put(cwd, 'mandate.json', other), '--approved-by', 'reviewer'],
      {
        cwd,
        env: { GUANXIA_STORE: server.url, LANG: 'en_US.UTF-8' },
      },
    );
    expect(ran).toMatchObject({ code: 0 });
  };

  it('hold for the next report, in an office that has read all others before', async () => {
    await receive('before');
    await expect(receive('too early', { mandate: other.id })).rejects.toMatchObject({
      code: 'unknown-mandate',
    });
    await publishElsewhere();
    const { report, determinations } = await receive('after', { mandate: other.id });
    expect(report.mandate).toBe(other.id);
    expect(determinations[0]?.data.documents.mandate.id).toBe(other.id);
  });

  it('hold also where the connection breaks in between, and for every report under way', async () => {
    await receive('before');
    await publishElsewhere();
    server.link.cut();
    const received = await Promise.all(
      Array.from({ length: 20 }, (_, n) => receive(`under way ${n}`, { mandate: other.id })),
    );
    expect(new Set(received.map(({ report }) => report.mandate))).toStrictEqual(new Set([other.id]));
  });
});

describe('a report', () => {
  /** Requests to the server, and events that it sent. */
  const costOf = async (work: () => Promise<unknown>) => {
    const cost = { requests: 0, events: 0 };
    server.faults.onRead = () => {
      cost.requests += 1;
      return undefined;
    };
    server.faults.onAppend = () => {
      cost.requests += 1;
      return undefined;
    };
    server.faults.onSend = () => {
      cost.events += 1;
      return undefined;
    };
    await work();
    return cost;
  };

  /** Reports of earlier days, put where a server keeps them. */
  const fillServer = async (count: number) => {
    const earlier = memoryEventStore();
    for (let n = 0; n < count; n += 1)
      await earlier.append(`report-${n}`, [noted(n + 1_000)], { expected: 0n });
    for await (const page of earlier.scan({ after: beginning })) {
      for (const { stream, type, bytes, hash } of page) {
        const metadata = JSON.stringify({ hash: Buffer.from(hash).toString('hex') });
        server.log.append(stream, 'no_stream', [
          {
            id: randomUUID(),
            type,
            contentType: 'application/octet-stream',
            data: bytes,
            metadata: new TextEncoder().encode(metadata),
          },
        ]);
      }
    }
  };

  it('costs as much after thousands as at first: requests, and events sent', async () => {
    await receive('warm');
    const first = await costOf(() => receive('first'));
    await fillServer(long ? 10_000 : 1_000);
    // What has come since the last report is read once.
    const catchingUp = await costOf(() => receive('catches up'));
    expect(catchingUp.events).toBeGreaterThan(1_000);
    const later = await costOf(() => receive('later'));
    expect(later).toStrictEqual(first);
    expect(first.requests).toBeLessThan(10);
  });

  it('shares what it reads with those under way beside it', async () => {
    await receive('warm');
    const alone = await costOf(() => receive('alone'));
    const many = await costOf(() => Promise.all(Array.from({ length: 50 }, (_, n) => receive(`many ${n}`))));
    expect(many.requests).toBeLessThan(50 * (alone.requests - 1));
  });
});
