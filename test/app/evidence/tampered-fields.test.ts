import { describe, expect, it } from 'vitest';
import type { SignedTree } from '../../../src/app/index.ts';
import { sqliteEventStore } from '../../../src/stores/sqlite/log/event-store.ts';
import { session } from '../../../src/stores/sqlite/session.ts';
import { eventLogForEachTest } from '../../stores/support/event-log.ts';
import { long } from '../../support/long.ts';
import { type Column, columns, field } from './support/bits.ts';
import { fill, isFound, signedNow } from './support/stored-log.ts';

const log = eventLogForEachTest();

/** Whether a change of one bit is found; it is taken back. The table may refuse the change itself. */
async function isFlipFound(trees: readonly SignedTree[], flip: () => void): Promise<boolean> {
  log.database.exec('BEGIN');
  try {
    flip();
  } catch {
    log.database.exec('ROLLBACK');
    return true;
  }
  // Damage puts a session out of use; the next change gets a new one.
  const store = sqliteEventStore(session({ database: log.database, path: log.path, readOnly: true }));
  const found = await isFound(store, trees);
  log.database.exec('ROLLBACK');
  return found;
}

/** Changes every `step`th bit of a field of some rows; returns those that were not found, and how many were tried. */
async function tried(column: Column, rows: readonly number[], step: number, trees: readonly SignedTree[]) {
  const undetected: string[] = [];
  let count = 0;
  for (const row of rows) {
    const { bits, flip } = field(log.database, column, row);
    for (let bit = row % step; bit < bits; bit += step) {
      count += 1;
      if (!(await isFlipFound(trees, () => flip(bit)))) undetected.push(`${row} ${column.name} ${bit}`);
    }
  }
  return { undetected, count };
}

describe('a bit changed in what a log of 1,000 events has stored', () => {
  it.each(columns)('is found in $table $name', async (column) => {
    await fill(log.store, long ? 1_000 : 60);
    const trees = await signedNow(log.store);
    const [rows, step] = long ? [[1, 2, 500, 999], 1] : [[1, 30], column.name === 'bytes' ? 397 : 11];
    const { undetected, count } = await tried(
      column,
      rows.filter((row) => row <= 60 || column.table === 'events'),
      step,
      trees,
    );
    expect(undetected).toStrictEqual([]);
    expect(count).toBeGreaterThan(8);
  });
});
