import type { Database } from '../../sqlite/driver.ts';

/** The rows of a vault, with keys as they are kept: wrapped. */
export interface KeyTable {
  readonly find: (report: string) => Uint8Array | 'erased' | undefined;
  readonly insert: (report: string, wrapped: Uint8Array) => void;
  /** Delete the key and keep that, and when, it was deleted; the first time counts. */
  readonly erase: (report: string, at: string) => void;
}

export const keyTable = (database: Database): KeyTable => {
  const key = database.prepare<readonly [Uint8Array]>('SELECT wrapped FROM keys WHERE report = ?');
  const tombstone = database.prepare<readonly [number]>('SELECT 1 FROM erased WHERE report = ?');
  const insert = database.prepare('INSERT INTO keys (report, wrapped) VALUES (?, ?)');
  const forget = database.prepare('DELETE FROM keys WHERE report = ?');
  const bury = database.prepare('INSERT INTO erased (report, at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  return {
    find: (report) => key.get(report)?.[0] ?? (tombstone.get(report) && 'erased'),
    insert: (report, wrapped) => {
      insert.run(report, wrapped);
    },
    erase: (report, at) => {
      forget.run(report);
      bury.run(report, at);
    },
  };
};
