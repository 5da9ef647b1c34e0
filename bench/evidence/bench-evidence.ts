import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { verifyLog } from '../../src/app/index.ts';
import { openDatabase } from '../../src/sqlite/driver.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { logFile } from '../replay/log-file.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { interleaved, type Side } from '../support/rounds.ts';
import { printTable, short } from '../support/table.ts';

const [, , , how = ''] = process.argv;
const size = how === 'quick' ? 100_000 : 1_000_000;
const page = 1_000;

/** What any check must do at least: page through the events of the file, and hash each. */
const bareScan = async (path: string): Promise<Side> => {
  const database = await openDatabase(path, { readOnly: true });
  const pass = () => {
    const rows = database.prepare<[number, Uint8Array]>(
      `SELECT position, bytes FROM events WHERE position > ? ORDER BY position LIMIT ${page}`,
    );
    let [events, after] = [0, 0];
    for (let found = rows.all(after); found.length > 0; found = rows.all(after)) {
      for (const [, bytes] of found) events += hash('sha256', bytes, 'buffer').length === 32 ? 1 : 0;
      after = found.at(-1)?.[0] as number;
    }
    return events;
  };
  return { name: 'bare scan + SHA-256', pass };
};

/** All that `guanxia log verify` does but compare with checkpoints, which takes nothing. */
const check = (path: string): Side => ({
  name: 'log verify',
  pass: async () => {
    const store = await openSqliteEventStore({ path, readOnly: true });
    const { ok, events } = await verifyLog(store, { trees: [] });
    await store.close();
    assert.ok(ok);
    return Number(events);
  },
});

/** `npm run bench evidence [quick]`: checking a log for tampering against reading and hashing it. */
export const benchEvidence = async (): Promise<void> => {
  const where = machine();
  const path = await logFile(size);
  const sides = [await bareScan(path), check(path)];
  const [bare, verify] = await interleaved(sides, { rounds: 5, milliseconds: 1, warmUp: 1 });
  assert.ok(bare && verify);
  const P13 = bare.median / verify.median;
  printTable(
    ['side', 'events/s', 'of the bare scan'],
    [bare, verify].map(({ name, median }) => [
      name,
      short(1e6 / median),
      `${Math.round((100 * bare.median) / median)} %`,
    ]),
  );
  writeResult(how === 'quick' ? 'evidence-quick' : 'evidence', {
    machine: where,
    events: size,
    timings: [bare, verify],
    memoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    targets: { P13 },
  });
};
