import type { ViewDocuments, ViewId, ViewQuery } from '../port/view-store.ts';
import type { Connection, Value } from './connection.ts';
import type { State } from './generations.ts';

interface Row {
  readonly key: string;
  readonly document: string;
}

/** What is read of documents. Each read is one statement, so that a swap comes before or after it. */
export function lister(
  { place: { schema }, query }: Connection,
  state: State,
): Pick<ViewDocuments, 'load' | 'list' | 'count'> {
  const documents = `${schema}.view_document AS documents`;
  const generation = `
    (SELECT generation FROM ${schema}.view_generation WHERE name = $1 AND version = $2 AND state = '${state}')`;
  const all = `SELECT key, document FROM ${documents} WHERE generation = ${generation}`;
  const indexed = `
    SELECT entries.key, document FROM ${schema}.view_index AS entries JOIN ${documents} USING (generation, key)
    WHERE entries.generation = ${generation} AND index_name = $5 AND value = $6`;

  const page = ({ name, version }: ViewId, { where, after, limit }: ViewQuery): [string, Value[]] => {
    const [rows, key] = where === undefined ? [all, 'key'] : [indexed, 'entries.key'];
    const sql = `${rows} AND ($3::text IS NULL OR ${key} > $3 COLLATE "C") ORDER BY ${key} LIMIT $4`;
    const by = where === undefined ? [] : [where.index, where.value];
    return [sql, [name, version, after ?? null, limit, ...by]];
  };

  return {
    load: async ({ name, version }, keys) => {
      const rows = await query<Row>(`${all} AND key = ANY ($3::text[])`, [name, version, keys]);
      const found = new Map(rows.map(({ key, document }) => [key, document]));
      return new Map(
        keys.flatMap((key) => {
          const text = found.get(key);
          return text === undefined ? [] : [[key, JSON.parse(text)] as const];
        }),
      );
    },
    list: async (view, asked) => {
      const rows = await query<Row>(...page(view, asked));
      return rows.map(({ key, document }) => ({ key, document: JSON.parse(document) }));
    },
    count: async ({ name, version }) => {
      const [row] = await query<{ readonly count: string }>(
        `SELECT count(*) AS count FROM ${documents} WHERE generation = ${generation}`,
        [name, version],
      );
      return Number(row?.count ?? 0);
    },
  };
}
