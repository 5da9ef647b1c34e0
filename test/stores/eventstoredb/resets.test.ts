import { expect, it } from 'vitest';
import { verifyChain } from '../../../src/evidence/index.ts';
import type { AppendFault } from '../../support/esdb-server/faults.ts';
import { noted } from '../../support/sample-events.ts';
import { collect } from '../support/streams.ts';
import { openOnTestServer } from './support/opened.ts';

const long = process.env['GUANXIA_LONG'] !== undefined;
const appends = long ? 10_000 : 300;
const faultsOfEach = long ? 1_000 : 30;
const streams = 20;
const atOnce = 8;

/** Which appends meet with a fault, spread evenly. */
const kinds: readonly AppendFault['kind'][] = ['reset-before-commit', 'reset-after-commit'];
const every = Math.floor(appends / (kinds.length * faultsOfEach));

it(
  `loses nothing, doubles nothing and keeps each stream's order through ${kinds.length * faultsOfEach} broken connections`,
  async () => {
    const { server, store } = await openOnTestServer({ timing: { operation: 120_000 } });
    let asked = 0;
    let broken = 0;
    server.faults.onAppend = () => {
      asked += 1;
      if (asked % every !== 0 || broken >= kinds.length * faultsOfEach) return undefined;
      broken += 1;
      return { kind: kinds[broken % kinds.length] } as AppendFault;
    };
    const slowest = { ms: 0 };
    const writer = async (first: number) => {
      for (let n = first; n < appends; n += atOnce) {
        const begun = performance.now();
        const stream = `s${n % streams}`;
        const answer = await store.append(stream, [noted(n)], { expected: 'any' });
        expect(answer.position).toBeGreaterThan(0n);
        slowest.ms = Math.max(slowest.ms, performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, first) => writer(first)));
    server.faults.onAppend = () => undefined;

    const stored = (await collect(store.scan({ after: 0n }))).flat();
    expect(broken).toBe(kinds.length * faultsOfEach);
    expect(stored).toHaveLength(appends);
    expect(verifyChain(stored)).toStrictEqual([]);
    const events = await collect(store.readAll({ after: 0n }));
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(appends);
    // A writer waits for each answer, so its own events of a stream have to be in order.
    for (let first = 0; first < atOnce; first += 1) {
      const mine = new Map(
        Array.from({ length: appends }, (_, n) => [noted(n).id, n] as const).filter(
          ([, n]) => n % atOnce === first,
        ),
      );
      const order = events.flatMap(({ event }) => mine.get(event.id) ?? []);
      expect(order).toStrictEqual(order.toSorted((a, b) => a - b));
    }
    await store.close();
    await server.close();
  },
  long ? 1_200_000 : 60_000,
);
