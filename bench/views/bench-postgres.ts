import pg from 'pg';
import { catchUp, rebuild, rowsOf } from '../../src/app/index.ts';
import { projections } from '../../src/projections/index.ts';
import { type EventStore, memoryViewStore } from '../../src/stores/index.ts';
import { openPostgresViewStore } from '../../src/stores/postgres/index.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { logFile } from '../replay/log-file.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { interleaved, type Side } from '../support/rounds.ts';
import { printTable, short } from '../support/table.ts';
import { copied, type Kept, upserted } from './bare-postgres.ts';

const url = process.env['GUANXIA_BENCH_POSTGRES'];
const events = 10_000;

/** Every document of every view, as text. */
const allDocuments = async (store: EventStore): Promise<readonly Kept[]> => {
  const views = memoryViewStore();
  await catchUp(store, views, projections);
  const documents: Kept[] = [];
  for (const projection of projections)
    for await (const { key, document } of rowsOf(views, projection))
      documents.push([`${projection.name} ${key}`, JSON.stringify(document)]);
  return documents;
};

/**
 * `npm run bench postgres`: views built in PostgreSQL beside the bare writing of the same documents. The database
 * that GUANXIA_BENCH_POSTGRES names is written to, and its role must be allowed to `COPY` from a file.
 */
export const benchPostgres = async (): Promise<void> => {
  if (url === undefined) return console.log('GUANXIA_BENCH_POSTGRES names no database to write to');
  const where = machine();
  const store = await openSqliteEventStore({ path: await logFile(events), readOnly: true });
  const documents = await allDocuments(store);
  const views = await openPostgresViewStore({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  const built = async (work: () => Promise<unknown>): Promise<number> => {
    for (const projection of projections) await views.drop(projection);
    await work();
    return documents.length;
  };
  const quiet = { restart: true, progress: () => undefined };
  const sides: readonly Side[] = [
    { name: 'bare COPY', pass: () => copied(client, documents) },
    { name: 'bare upsert', pass: () => upserted(client, documents) },
    { name: 'catching up', pass: () => built(() => catchUp(store, views, projections)) },
    { name: 'rebuilding', pass: () => built(() => rebuild(store, views, projections, quiet)) },
  ];
  const timings = await interleaved(sides, { rounds: 3, milliseconds: 1, warmUp: 1 });
  const end = Number(await store.end());
  printTable(
    ['in PostgreSQL', 'documents/s', 'events/s'],
    timings.map(({ name, median }) => [
      name,
      short(1e6 / median),
      name.startsWith('bare') ? '' : short((1e6 / median / documents.length) * end),
    ]),
  );
  await client.query('DROP TABLE bare');
  await client.end();
  await views.close();
  await store.close();
  writeResult('postgres', { machine: where, events: end, documents: documents.length, timings });
};
