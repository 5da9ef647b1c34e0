import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuild } from '../../src/app/index.ts';
import { projections } from '../../src/projections/index.ts';
import { type EventStore, memoryViewStore, type ViewStore } from '../../src/stores/index.ts';
import { openSqliteEventStore, openSqliteViewStore } from '../../src/stores/sqlite/index.ts';
import { bareScan } from '../replay/bare-scan.ts';
import { logFile } from '../replay/log-file.ts';
import { machine } from '../support/machine.ts';
import { writeResult } from '../support/results.ts';
import { interleaved, type Side } from '../support/rounds.ts';
import { printTable, short } from '../support/table.ts';
import { nowhere } from './nowhere.ts';

const [, , , how = ''] = process.argv;
const events = how === 'quick' ? 10_000 : 100_000;
const rounds = how === 'quick' ? 3 : 5;

const rebuilt = async (store: EventStore, views: ViewStore): Promise<number> => {
  await rebuild(store, views, projections, { restart: true, progress: () => undefined });
  await views.close();
  return Number(await store.end());
};

const intoSqlite = async (store: EventStore): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-bench-'));
  try {
    return await rebuilt(store, await openSqliteViewStore({ path: join(folder, 'views') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** `npm run bench rebuild [quick]`: all views from a log against merely reading it, and where the time goes. */
export const benchRebuild = async (): Promise<void> => {
  const where = machine();
  const path = await logFile(events);
  const store = await openSqliteEventStore({ path, readOnly: true });
  const scan = await bareScan(path);
  const bare = 'bare scan + JSON.parse';
  const sides: readonly Side[] = [
    { name: bare, pass: scan },
    { name: 'read and folded, kept nowhere', pass: () => rebuilt(store, nowhere) },
    { name: 'rebuilt in memory', pass: () => rebuilt(store, memoryViewStore()) },
    { name: 'rebuilt in SQLite', pass: () => intoSqlite(store) },
  ];
  const timings = await interleaved(sides, { rounds, milliseconds: 1, warmUp: 1 });
  const least = timings[0]?.median ?? Number.NaN;
  printTable(
    ['all views', 'events/s', 'of the bare scan'],
    timings.map(({ name, median }) => [name, short(1e6 / median), `${Math.round((100 * least) / median)} %`]),
  );
  await store.close();
  writeResult(how === 'quick' ? 'rebuild-quick' : 'rebuild', { machine: where, events, timings });
};
