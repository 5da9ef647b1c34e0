import { openDatabase } from '../../src/sqlite/driver.ts';

const page = 1_000;

/** What any replay must do at least: page through the events of the file, and parse each. */
export const bareScan = async (path: string): Promise<() => number> => {
  const database = await openDatabase(path, { readOnly: true });
  const rows = database.prepare<[number, string]>(
    `SELECT position, CAST(bytes AS TEXT) FROM events WHERE position > ? ORDER BY position LIMIT ${page}`,
  );
  const pageAfter = (after: number): readonly (readonly [number, string])[] => {
    const found = rows.all(after);
    for (const [, text] of found) parsed += typeof JSON.parse(text) === 'object' ? 1 : 0;
    return found;
  };
  let parsed = 0;
  return () => {
    // A connection that nothing refers to any more is closed.
    if (database.isTransaction) throw new Error('nothing may be written');
    parsed = 0;
    let found = pageAfter(0);
    while (found.length === page) found = pageAfter(found.at(-1)?.[0] as number);
    return parsed;
  };
};
