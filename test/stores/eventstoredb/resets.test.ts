import { expect, it } from 'vitest';
import { verifyChain } from '../../../src/evidence/index.ts';
import type { EventStore } from '../../../src/stores/port/event-store.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import type { AppendFault } from '../../support/esdb-server/faults.ts';
import type { TestServer } from '../../support/esdb-server/server.ts';
import { long } from '../../support/long.ts';
import { noted } from '../../support/sample-events.ts';
import { collect } from '../support/streams.ts';
import { openOnTestServer } from './support/opened.ts';

const appends = long ? 10_000 : 300;
const faultsOfEach = long ? 1_000 : 30;
const streams = 20;
const atOnce = 8;

/** Breaks connections while `appends` are made, spread evenly; tells how often it has. */
interface Trouble {
  readonly appended: () => void;
  readonly times: () => number;
}

/** The server cuts every connection when an append has arrived: before it commits, or before it answers. */
const resets = ({ faults }: TestServer): Trouble => {
  const kinds: readonly AppendFault['kind'][] = ['reset-before-commit', 'reset-after-commit'];
  const most = kinds.length * faultsOfEach;
  let asked = 0;
  let broken = 0;
  faults.onAppend = () => {
    asked += 1;
    if (asked % Math.floor(appends / most) !== 0 || broken >= most) return undefined;
    broken += 1;
    return { kind: kinds[broken % kinds.length] } as AppendFault;
  };
  return { appended: () => undefined, times: () => broken };
};

/** The network breaks: as soon as a call was answered, or a moment later, in the midst of the next ones. */
const disconnects = ({ link }: TestServer): Trouble => {
  const moments = [0, 1, 2, 4];
  let answered = 0;
  let broken = 0;
  const cut = () => {
    broken += 1;
    link.cut();
  };
  return {
    appended: () => {
      answered += 1;
      if (answered % Math.floor(appends / faultsOfEach) !== 0) return;
      const moment = moments[broken % moments.length] ?? 0;
      if (moment === 0) cut();
      else setTimeout(cut, moment);
    },
    times: () => broken,
  };
};

const write = async (store: EventStore, first: number, appended: () => void): Promise<void> => {
  for (let n = first; n < appends; n += atOnce) {
    const answer = await store.append(`s${n % streams}`, [noted(n)], { expected: 'any' });
    expect(answer.position).toBeGreaterThan(0n);
    appended();
  }
};

/** A writer waits for each answer, so its own events have to be in order. */
const assertOrder = (ids: readonly string[], first: number): void => {
  const mine = new Map(
    Array.from({ length: appends }, (_, n) => [noted(n).id, n] as const).filter(
      ([, n]) => n % atOnce === first,
    ),
  );
  const order = ids.flatMap((id) => mine.get(id) ?? []);
  expect(order).toStrictEqual(order.toSorted((a, b) => a - b));
};

it.each([
  { what: 'resets', trouble: resets, times: 2 * faultsOfEach },
  { what: 'disconnects', trouble: disconnects, times: faultsOfEach },
])(
  `loses nothing, doubles nothing and keeps each stream’s order through $times $what in ${appends} appends`,
  async ({ trouble, times }) => {
    const { server, store } = await openOnTestServer({ timing: { operation: 120_000 } });
    const made = trouble(server);
    await Promise.all(Array.from({ length: atOnce }, (_, first) => write(store, first, made.appended)));
    await expect.poll(made.times).toBe(times);
    expect(server.link.connections()).toBeGreaterThan(times / 2);
    server.faults.onAppend = () => undefined;

    const stored = (await collect(store.scan({ after: beginning }))).flat();
    expect(stored).toHaveLength(appends);
    expect(verifyChain(stored)).toStrictEqual([]);
    const ids = (await collect(store.readAll({ after: beginning }))).map(({ event }) => event.id);
    expect(new Set(ids).size).toBe(appends);
    for (let first = 0; first < atOnce; first += 1) assertOrder(ids, first);
    await store.close();
    await server.close();
  },
  long ? 1_200_000 : 60_000,
);
