import type { Connection } from './connection.ts';

const rowsAtOnce = 5_000;

/** Deletes what retired generations hold, a little at a time. Several may sweep at once. */
export function sweeper({ place: { schema }, query }: Connection): () => Promise<void> {
  const deleteSome = (table: string) =>
    `DELETE FROM ${schema}.${table} WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM ${schema}.${table} WHERE generation = $1 LIMIT ${rowsAtOnce})) RETURNING 1`;
  const sweepSome = async (generation: string): Promise<boolean> => {
    for (const table of ['view_index', 'view_document'])
      if ((await query(deleteSome(table), [generation])).length > 0) return true;
    await query(`DELETE FROM ${schema}.view_generation WHERE generation = $1`, [generation]);
    return false;
  };
  return async () => {
    const retired = await query<{ readonly generation: string }>(
      `SELECT generation FROM ${schema}.view_generation WHERE state = 'retired'`,
    );
    for (const { generation } of retired) while (await sweepSome(generation));
  };
}
