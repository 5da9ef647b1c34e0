import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../src/office/office.ts';
import { openEventStoreDb } from '../../src/stores/eventstoredb/index.ts';
import type { NonEmpty } from '../../src/stores/index.ts';
import { memoryViewStore } from '../../src/stores/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { startTestServer, type TestServer } from '../support/esdb-server/server.ts';
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

  it('costs as much after 10,000 as at first: requests, and events sent', async () => {
    await receive('warm');
    const first = await costOf(() => receive('first'));
    for (let n = 0; n < 100; n += 1) {
      const batch = Array.from({ length: 100 }, (_, index) => noted(n * 100 + index));
      await office.store.append(`report-${n}`, batch as unknown as NonEmpty<(typeof batch)[number]>, {
        expected: 0n,
      });
    }
    // What has come since the last report is read once.
    await receive('catches up');
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
