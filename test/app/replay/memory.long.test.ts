import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { ownEngine } from '../../../src/app/replay/engine.ts';
import { wholeLog } from '../../../src/app/replay/range.ts';
import { readShelf } from '../../../src/app/replay/shelf.ts';
import { total } from '../../../src/app/replay/tally.ts';
import { verifyRange } from '../../../src/app/replay/verify.ts';
import type { EventStore, RecordedEvent } from '../../../src/stores/index.ts';
import { beginning, positionOf } from '../../../src/stores/port/position.ts';
import { seasonLog } from '../../support/replay-log.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The memory in use, in MiB, once everything that nobody needs is gone. */
const inUse = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const inAll = async (store: EventStore): Promise<readonly RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for await (const recorded of store.readAll({ after: beginning })) all.push(recorded);
  return all;
};

/** A log as long as one likes: the reports of a short one again and again, each time under other ids. */
async function* again(events: readonly RecordedEvent[], times: number, every: (round: number) => void) {
  let position = 0n;
  for (let round = 0; round < times; round += 1) {
    const mark = round.toString(16).padStart(8, '0');
    for (const { stream, version, event } of events) {
      const renamed = JSON.stringify({ stream, event }).replace(
        /[0-9a-f]{8}(?=-[0-9a-f]{4}-8[0-9a-f]{3}-)/g,
        mark,
      );
      position += 1n;
      yield {
        ...(JSON.parse(renamed) as Pick<RecordedEvent, 'stream' | 'event'>),
        version,
        position: positionOf(position),
      };
    }
    every(round);
  }
}

it('needs no more memory for a log ten times as long', { timeout: 600_000 }, async () => {
  const store = await seasonLog(40);
  const shelf = await readShelf(store);
  const events = (await inAll(store)).filter(({ stream }) => stream.startsWith('report-'));
  const used: number[] = [];
  const times = 1_000;
  const long: EventStore = {
    ...store,
    readAll: () =>
      again(events, times, (round) => {
        if (round === times / 10 || round === times - 1) used.push(inUse());
      }),
  };
  const verification = { store: long, shelf, engine: ownEngine, range: wholeLog, selection: {} };
  const tally = await verifyRange(
    { ...verification, shelf: { ...shelf, find: (refs) => shelf.find(refs, positionOf(1_000n)) } },
    () => undefined,
  );
  expect(total(tally.differs) + total(tally.cannotReplay)).toBe(0);
  expect(tally.same).toBeGreaterThan(40_000);
  const [early = 0, late = 0] = used;
  expect(late).toBeLessThan(1.2 * early);
});
