import assert from 'node:assert/strict';
import { noTally, type Tally, tallied, total } from '../../src/app/replay/tally.ts';
import { silent } from '../../src/office/meter.ts';
import type { Job } from '../../src/office/replay/job.ts';
import { partsOf, runJob } from '../../src/office/replay/run-job.ts';
import { sqliteStore } from '../../src/office/stores/store-url.ts';
import { positionText } from '../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import type { Side } from '../support/rounds.ts';
import { bareScan } from './bare-scan.ts';

/** The whole log by some threads; gives how many events it has. */
const byThreads = async (
  path: string,
  threads: number,
  job: Job,
  check: (tally: Tally) => void,
): Promise<number> => {
  const url = sqliteStore(path);
  const store = await openSqliteEventStore({ path, readOnly: true });
  try {
    let tally = noTally;
    const course = { store, url, parts: await partsOf(store), threads, progress: silent };
    for await (const part of runJob(course, job)) tally = tallied(tally, part.tally);
    check(tally);
    return Number(positionText(await store.end()));
  } finally {
    await store.close();
  }
};

const verify: Job = { kind: 'verify', engine: 'guanxia', selection: {} };

/** Everything came out the same as it was recorded, and as often as it did the first time. */
const sameAsEver = (): ((tally: Tally) => void) => {
  let first: Tally | undefined;
  return (tally) => {
    first ??= tally;
    assert.equal(total(tally.differs) + total(tally.cannotReplay), 0);
    assert.ok(tally.same > 0);
    assert.deepEqual(tally, first);
  };
};

export const bare = 'bare scan + JSON.parse';
export const verifyBy = (threads: number): string =>
  `verify, ${threads === 1 ? 'one thread' : `${threads} threads`}`;

/** What is measured, in turns. Others who read the whole log (rebuilding, checking for tampering) stand here too. */
export const sidesFor = async (path: string, threads: readonly number[]): Promise<readonly Side[]> => {
  const scan = await bareScan(path);
  const check = sameAsEver();
  return [
    { name: bare, pass: scan },
    ...threads.map((count) => ({
      name: verifyBy(count),
      pass: () => byThreads(path, count, verify, check),
    })),
  ];
};
