import type { Database } from '../../../sqlite/driver.ts';
import { storableName } from '../../kit/storable-name.ts';
import type { ViewChange } from '../../port/view-store.ts';
import { indexWriter } from './index-writer.ts';

/** Puts a document and its index entries into a generation, or takes them out. */
export type RowWriter = (generation: number, key: string, change: ViewChange) => void;

export function rowWriter(database: Database): RowWriter {
  const reindex = indexWriter(database);
  const find = database.prepare<[string]>(
    'SELECT indexed FROM view_document WHERE generation = ? AND key = ?',
  );
  const put = database.prepare(
    `INSERT INTO view_document (generation, key, document, indexed) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET document = excluded.document, indexed = excluded.indexed`,
  );
  const remove = database.prepare('DELETE FROM view_document WHERE generation = ? AND key = ?');

  return (generation, key, change) => {
    const before = find.get(generation, storableName(key))?.[0];
    const after = change === undefined ? '{}' : JSON.stringify(change.index);
    reindex(generation, key, { before: before ?? '{}', after });
    if (change === undefined) remove.run(generation, key);
    else put.run(generation, key, JSON.stringify(change.document), after);
  };
}
