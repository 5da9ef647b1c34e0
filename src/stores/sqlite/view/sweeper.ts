import { setImmediate as nextTurn } from 'node:timers/promises';
import { transaction } from '../../../sqlite/transaction.ts';
import type { Session } from '../session.ts';

const rowsAtOnce = 5_000;

/** Deletes what retired generations hold, a little at a time, so that others get their turn to write. */
export function sweeper({ database, use }: Session): () => Promise<void> {
  const retired = database.prepare<[number]>(
    "SELECT generation FROM view_generation WHERE state = 'retired' LIMIT 1",
  );
  const deleteSome = [
    `DELETE FROM view_index WHERE (generation, index_name, value, key) IN (
       SELECT generation, index_name, value, key FROM view_index WHERE generation = ? LIMIT ${rowsAtOnce})`,
    `DELETE FROM view_document WHERE rowid IN (
       SELECT rowid FROM view_document WHERE generation = ? LIMIT ${rowsAtOnce})`,
  ].map((sql) => database.prepare(sql));
  const forget = database.prepare(
    `DELETE FROM view_generation WHERE generation = ?1
       AND NOT EXISTS (SELECT 1 FROM view_index WHERE generation = ?1)
       AND NOT EXISTS (SELECT 1 FROM view_document WHERE generation = ?1)`,
  );

  const sweepSome = (): boolean =>
    transaction(database, () => {
      const generation = retired.get()?.[0];
      if (generation === undefined) return false;
      for (const statement of [...deleteSome, forget]) statement.run(generation);
      return true;
    });

  return async () => {
    while (use(sweepSome)) await nextTurn();
  };
}
