import type { Database } from '../../../sqlite/driver.ts';
import type { ViewQuery } from '../../port/view-store.ts';

type Row = readonly [key: string, document: string];
type Listed = readonly { readonly key: string; readonly document: unknown }[];

const everyRow = 'SELECT key, document FROM view_document WHERE generation = ?';
const rowsByIndex = `
  SELECT key, document FROM view_index CROSS JOIN view_document USING (generation, key)
  WHERE generation = ? AND index_name = ? AND value = ?`;

/** Lists rows in the order of their keys' UTF-8 bytes, which is how SQLite compares text. */
export function listReader(database: Database): (generation: number, query: ViewQuery) => Listed {
  const paged = (rows: string) => ({
    first: database.prepare<Row>(`${rows} ORDER BY key LIMIT ?`),
    next: database.prepare<Row>(`${rows} AND key > ? ORDER BY key LIMIT ?`),
  });
  const [all, indexed] = [paged(everyRow), paged(rowsByIndex)];

  return (generation, { where, after, limit }) => {
    const { first, next } = where === undefined ? all : indexed;
    const scope = where === undefined ? [generation] : [generation, where.index, where.value];
    const rows = after === undefined ? first.all(...scope, limit) : next.all(...scope, after, limit);
    return rows.map(([key, text]) => ({ key, document: JSON.parse(text) }));
  };
}
