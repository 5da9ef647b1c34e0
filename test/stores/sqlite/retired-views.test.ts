import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../src/sqlite/driver.ts';
import { positionOf } from '../../../src/stores/port/position.ts';
import { openSqliteViewStore } from '../../../src/stores/sqlite/index.ts';
import { scratch } from '../support/scratch.ts';

const { folder, remove } = scratch();
afterAll(remove);

const path = join(folder, 'views.db');
const view = { name: 'in-scope', version: 1 };
const at = (position: number) => ({ position: positionOf(BigInt(position)), eventId: `event-${position}` });

const many = (count: number) =>
  new Map(Array.from({ length: count }, (_, n) => [`k${n}`, { document: n, index: { by: `${n % 7}` } }]));

/** How many rows each table holds, as the file has it. */
const rowsKept = async (): Promise<readonly number[]> => {
  const database = await openDatabase(path, { readOnly: true });
  const counts = ['view_generation', 'view_document', 'view_index'].map(
    (table) => database.prepare<[number]>(`SELECT count(*) FROM ${table}`).get()?.[0] ?? 0,
  );
  database.close();
  return counts;
};

it('what a view held before it was replaced or dropped does not stay in the file', async () => {
  const views = await openSqliteViewStore({ path });
  await views.save(view, { from: undefined, to: at(1), changes: many(12_000) });
  await views.drafts.save(view, { from: undefined, to: at(2), changes: many(3) });
  expect(await rowsKept()).toStrictEqual([2, 12_003, 12_003]);
  await views.swap(view, { from: at(1), to: at(2) });
  expect(await rowsKept()).toStrictEqual([1, 3, 3]);
  await views.drop(view);
  expect(await rowsKept()).toStrictEqual([0, 0, 0]);
  await views.close();
});

it('what a killed process has left to be deleted, the next one deletes', async () => {
  const views = await openSqliteViewStore({ path });
  await views.save(view, { from: undefined, to: at(1), changes: many(5) });
  const database = await openDatabase(path);
  database.exec("UPDATE view_generation SET state = 'retired'");
  database.close();
  expect(await views.list(view, { limit: 9 })).toStrictEqual([]);
  await views.drop({ name: 'another', version: 1 });
  expect(await rowsKept()).toStrictEqual([0, 0, 0]);
  await views.close();
});
