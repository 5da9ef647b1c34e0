import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJurisdiction } from '../../../src/app/index.ts';
import { canonicalJson, type JsonValue } from '../../../src/json/index.ts';
import { memoryViewStore } from '../../../src/stores/index.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { memoryVault } from '../../../src/vault/index.ts';
import type { Proposed } from '../../support/esdb-server/record.ts';
import { long } from '../../support/long.ts';
import { noted } from '../../support/sample-events.ts';
import { incoming } from '../../support/small-world.ts';
import { countingIds, publishSmallWorld } from '../../support/test-office.ts';
import { collect } from '../support/streams.ts';
import { type Opened, openOnTestServer } from './support/opened.ts';

const foreignEvents = long ? 100_000 : 20_000;
const ownReports = long ? 10_000 : 1_000;

let opened: Opened;
beforeEach(async () => {
  opened = await openOnTestServer({ prefix: 'office.' });
});
afterEach(async () => {
  await opened.store.close();
  await opened.server.close();
});

const data = new TextEncoder().encode(canonicalJson(noted(1) as unknown as JsonValue));
const metadata = new TextEncoder().encode(JSON.stringify({ hash: '0'.repeat(64) }));
const one = { type: 'ReportReceived', contentType: 'application/octet-stream', data, metadata };
let filled = 0;

/** Puts events on the server, some in each of so many streams. */
const fill = (prefix: string, count: number, streams = 100): void => {
  for (let n = 0; n < count; n += 100) {
    const batch = Array.from({ length: 100 }, (): Proposed => {
      filled += 1;
      return { ...one, id: `${filled}` };
    });
    opened.server.log.append(`${prefix}report-${(n / 100) % streams}`, 'any', batch);
  }
};

interface Cost {
  readonly requests: number;
  readonly events: number;
  readonly lookedThrough: number;
  readonly bytes: number;
}

/** What the server is asked for, and what it sends, while `work` is done. */
const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  const { faults, tally, link } = opened.server;
  let requests = 0;
  let events = 0;
  const count = () => {
    requests += 1;
    return undefined;
  };
  Object.assign(faults, {
    onRead: count,
    onAppend: count,
    onSend: () => {
      events += 1;
      return undefined;
    },
  });
  const before = { lookedThrough: tally.lookedThrough, bytes: link.sent() };
  await work();
  return {
    requests,
    events,
    lookedThrough: tally.lookedThrough - before.lookedThrough,
    bytes: link.sent() - before.bytes,
  };
};

describe('a log that others fill as well', () => {
  it('is read at the cost of what is ours, and read on at the cost of what has come since', async () => {
    fill('other.', foreignEvents / 2);
    fill('office.', 100);
    fill('other.', foreignEvents / 2);
    const whole = await costOf(async () => {
      expect(await collect(opened.store.readAll({ after: beginning }))).toHaveLength(100);
    });
    expect(whole.events).toBe(100);
    expect(whole.bytes).toBeLessThan(300 * 100 + 200 * data.length);

    await opened.store.end();
    for (let n = 0; n < 5; n += 1) {
      const again = await costOf(() => opened.store.end());
      expect(again.requests).toBeLessThanOrEqual(2);
      expect(again.lookedThrough).toBeLessThan(1_500);
    }
    fill('office.', 100);
    const since = await costOf(async () => {
      const after = await opened.store.end();
      expect(await opened.store.readSince({ after, types: ['ReportReceived'] })).toMatchObject({
        events: [],
      });
    });
    expect(since.lookedThrough).toBeLessThan(1_500);
  });

  it('is looked through from where the server has told, though the connection breaks and nothing was ours', async () => {
    fill('other.', foreignEvents);
    const { tally, link } = opened.server;
    const { lookedThrough } = await costOf(async () => {
      const reading = collect(opened.store.readAll({ after: beginning }));
      for (let cuts = 1; cuts <= 4; cuts += 1) {
        const place = (cuts * foreignEvents) / 5;
        while (tally.lookedThrough < place) await new Promise((resolve) => setImmediate(resolve));
        link.cut();
      }
      expect(await reading).toStrictEqual([]);
    });
    // Were each break to begin anew, three times the log would be looked through.
    expect(lookedThrough).toBeLessThan(foreignEvents * 2);
  });
});

it('a slow reader is sent no more than a page or two ahead', async () => {
  const events = 4_000;
  fill('office.', events, 50);
  let sent = 0;
  opened.server.faults.onSend = () => {
    sent += 1;
    return undefined;
  };
  let read = 0;
  let furthest = 0;
  for await (const page of opened.store.scan({ after: beginning })) {
    read += page.length;
    if (read < 2_000) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      furthest = Math.max(furthest, sent - read);
    }
  }
  expect(read).toBe(events);
  expect(furthest).toBeLessThan(1_500);
});

it('an intake asks as little for the last report as for the first', async () => {
  const jurisdiction = createJurisdiction({
    store: opened.store,
    vault: memoryVault(),
    views: memoryViewStore(),
    clock: () => '2024-10-01T00:00:00.000Z',
    ids: countingIds(),
  });
  await publishSmallWorld(jurisdiction);
  const reports = 5;
  let text = 0;
  const intake = () =>
    costOf(async () => {
      for (let n = 0; n < reports; n += 1) {
        text += 1;
        await jurisdiction.receive({ report: incoming({ text: `${text}` }), actor: 'clerk-1' });
      }
    });
  await intake();
  const costs: Cost[] = [await intake()];
  fill('office.', 1_000);
  await intake();
  costs.push(await intake());
  fill('office.', ownReports);
  fill('other.', foreignEvents);
  await intake();
  costs.push(await intake());
  const [first, ...later] = costs as [Cost, ...Cost[]];
  for (const cost of later) {
    expect(cost.requests).toBeLessThanOrEqual(first.requests * 1.1);
    expect(cost.events).toBeLessThanOrEqual(first.events * 1.1);
    expect(cost.lookedThrough).toBeLessThanOrEqual(first.lookedThrough * 1.1 + 1_000);
  }
});
