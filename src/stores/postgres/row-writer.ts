import { storableName } from '../kit/storable-name.ts';
import type { ViewChange } from '../port/view-store.ts';
import type { Query } from './connection.ts';

type Changes = ReadonlyMap<string, ViewChange>;
type Entry = readonly [index: string, value: string, key: string];

/** Puts documents and their index entries into a generation, and takes others out. */
export type RowWriter = (query: Query, generation: string, changes: Changes) => Promise<void>;

export function rowWriter(schema: string): RowWriter {
  const documents = `${schema}.view_document`;
  const index = `${schema}.view_index`;

  const indexedBefore = async (query: Query, generation: string, keys: readonly string[]) => {
    const rows = await query<{ readonly key: string; readonly indexed: string }>(
      `SELECT key, indexed FROM ${documents} WHERE generation = $1 AND key = ANY ($2::text[])`,
      [generation, keys],
    );
    return new Map(rows.map(({ key, indexed }) => [key, indexed]));
  };

  return async (query, generation, changes) => {
    const keys = [...changes.keys()].map(storableName);
    if (keys.length === 0) return;
    const before = await indexedBefore(query, generation, keys);
    const kept = [...changes].flatMap(([key, change]) => (change === undefined ? [] : [{ key, ...change }]));
    const after = new Map(kept.map(({ key, index: by }) => [key, JSON.stringify(by)]));
    const moved = keys.filter((key) => before.get(key) !== after.get(key));

    await query(
      `DELETE FROM ${index} WHERE generation = $1 AND (index_name, value, key) IN
         (SELECT * FROM unnest($2::text[], $3::text[], $4::text[]))`,
      [generation, ...columnsOf(entriesOf(moved, before))],
    );
    await query(`DELETE FROM ${documents} WHERE generation = $1 AND key = ANY ($2::text[])`, [
      generation,
      keys.filter((key) => !after.has(key)),
    ]);
    await query(
      `INSERT INTO ${documents} (generation, key, document, indexed)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])
       ON CONFLICT (generation, key) DO UPDATE SET document = excluded.document, indexed = excluded.indexed`,
      [
        generation,
        kept.map(({ key }) => key),
        kept.map(({ document }) => JSON.stringify(document)),
        kept.map(({ key }) => after.get(key) ?? ''),
      ],
    );
    await query(
      `INSERT INTO ${index} (generation, index_name, value, key)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])`,
      [generation, ...columnsOf(entriesOf(moved, after).map(storable))],
    );
  };
}

const entriesOf = (keys: readonly string[], indexed: ReadonlyMap<string, string>): readonly Entry[] =>
  keys.flatMap((key) =>
    Object.entries<string>(JSON.parse(indexed.get(key) ?? '{}')).map(
      ([name, value]) => [name, value, key] as const,
    ),
  );

const storable = ([name, value, key]: Entry): Entry => [name, storableName(value), key];

const columnsOf = (entries: readonly Entry[]) =>
  ([0, 1, 2] as const).map((column) => entries.map((entry) => entry[column]));
