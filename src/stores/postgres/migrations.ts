import type { Connection, Query } from './connection.ts';
import { schemaTooNew, unavailable } from './problems.ts';

/**
 * What makes each version of the tables out of the one before. A released entry is never changed.
 *
 * A generation is one copy of a view: the `live` one answers, the `draft` is under construction, and a
 * `retired` one waits to be swept away. Texts are ordered by their bytes. Documents are kept as the text that
 * they are: `jsonb` refuses U+0000 and forgets the order of keys.
 */
const migrations: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.view_generation (
      generation bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      state text COLLATE "C" NOT NULL CHECK (state IN ('live', 'draft', 'retired')),
      position bigint,
      event_id text,
      stop text
    );
    CREATE UNIQUE INDEX view_generation_in_use
      ON ${schema}.view_generation (name, version, state) WHERE state <> 'retired';
    CREATE TABLE ${schema}.view_document (
      generation bigint NOT NULL,
      key text COLLATE "C" NOT NULL,
      document text NOT NULL,
      indexed text NOT NULL,
      PRIMARY KEY (generation, key)
    );
    CREATE TABLE ${schema}.view_index (
      generation bigint NOT NULL,
      index_name text COLLATE "C" NOT NULL,
      value text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      PRIMARY KEY (generation, index_name, value, key)
    );`,
];

const assertUtf8 = async (query: Query, place: string): Promise<void> => {
  const [row] = await query<{ server_encoding: string }>('SHOW server_encoding');
  if (row?.server_encoding === 'UTF8') return;
  throw unavailable(
    place,
    { 'zh-CN': '数据库编码不是 UTF8', en: 'the encoding of the database is not UTF8' },
    { 'zh-CN': 'createdb --encoding=UTF8 …', en: 'createdb --encoding=UTF8 …' },
  );
};

const versionOf = async (query: Query, schema: string): Promise<number> => {
  await query(`CREATE TABLE IF NOT EXISTS ${schema}.view_format (version integer NOT NULL)`);
  const [row] = await query<{ version: number }>(`SELECT max(version) AS version FROM ${schema}.view_format`);
  return row?.version ?? 0;
};

/**
 * Brings the tables to the version of this release, in one transaction; processes that start together wait for
 * one another.
 *
 * @throws {GuanxiaError} `store-version`, `store-unavailable`
 */
export async function migrate({ place, transaction }: Connection): Promise<void> {
  const { schema, shown } = place;
  await transaction(async (query) => {
    await assertUtf8(query, shown);
    // Views that a power cut takes can be folded again; tables that it takes would be missed.
    await query('SET LOCAL synchronous_commit = on');
    await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`guanxia migrations ${schema}`]);
    await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    const version = await versionOf(query, schema);
    if (version > migrations.length) throw schemaTooNew(shown, version, migrations.length);
    for (const [done, migration] of migrations.entries()) {
      if (done < version) continue;
      await query(migration(schema));
      await query(`INSERT INTO ${schema}.view_format (version) VALUES ($1)`, [done + 1]);
    }
  });
}
