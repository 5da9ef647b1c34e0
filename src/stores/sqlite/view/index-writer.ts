import type { Database } from '../../../sqlite/driver.ts';
import { storableName } from '../../kit/storable-name.ts';

/** What a document is found by, as a JSON object, before and after a change. */
interface Indexed {
  readonly before: string;
  readonly after: string;
}

/** Changes the index entries of a document; most changes leave them as they are. */
export function indexWriter(database: Database): (generation: number, key: string, indexed: Indexed) => void {
  const add = database.prepare(
    'INSERT INTO view_index (generation, index_name, value, key) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare(
    'DELETE FROM view_index WHERE generation = ? AND index_name = ? AND value = ? AND key = ?',
  );
  return (generation, key, { before, after }) => {
    if (before === after) return;
    for (const [name, value] of entriesIn(before)) remove.run(generation, name, value, key);
    for (const [name, value] of entriesIn(after)) add.run(generation, name, storableName(value), key);
  };
}

const entriesIn = (indexed: string): [string, string][] => Object.entries(JSON.parse(indexed));
