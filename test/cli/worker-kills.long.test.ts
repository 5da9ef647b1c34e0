import type { ChildProcess } from 'node:child_process';
import { expect, it } from 'vitest';
import { isDetermination } from '../../src/domain/index.ts';
import { openEventStoreDb } from '../../src/stores/eventstoredb/index.ts';
import type { EventStore } from '../../src/stores/port/event-store.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { collect } from '../stores/support/streams.ts';
import { startTestServer } from '../support/esdb-server/server.ts';
import { guanxia, start } from './support/command.ts';
import { exampleDocuments, vector } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

const reports = 200;
const atOnce = 4;
const rounds = 8;

/** How many determinations each report has, of those with any. */
const determined = async (store: EventStore): Promise<readonly number[]> => {
  const counts = new Map<string, number>();
  for (const { event } of await collect(store.readAll({ after: beginning })))
    if (isDetermination(event)) counts.set(event.data.report, (counts.get(event.data.report) ?? 0) + 1);
  return [...counts.values()];
};

it(`${atOnce} workers that are killed at random, ${rounds} times over, determine each of ${reports} reports once`, async () => {
  const server = await startTestServer();
  const store = await openEventStoreDb({ connectionString: server.url });
  const cwd = scratch();
  const env = { GUANXIA_STORE: server.url };
  await guanxia(
    ['publish', ...exampleDocuments, '--approved-by', 'reviewer', '--accept-unverified', 'a test'],
    {
      cwd,
      env,
    },
  );
  const lines = Array.from({ length: reports }, (_, n) =>
    JSON.stringify({ ...vector('T01.json'), text: `${n}` }),
  );
  put(cwd, 'reports.ndjson', lines.join('\n'));
  await guanxia(['receive', 'reports.ndjson', '--ndjson', '--defer'], { cwd, env });

  const workers: ChildProcess[] = [];
  const another = () => void workers.push(start(['worker', '--json'], { cwd, env }));
  const killOne = () => {
    const [doomed] = workers.splice(Math.floor(Math.random() * workers.length), 1);
    doomed?.kill('SIGKILL');
  };
  const until = async (count: number) => {
    while ((await determined(store)).length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  for (let n = 0; n < atOnce; n += 1) another();
  for (let round = 1; round <= rounds; round += 1) {
    await until(Math.floor((round * reports) / (rounds + 1)));
    const kills = 1 + Math.floor(Math.random() * atOnce);
    for (let n = 0; n < kills; n += 1) {
      killOne();
      another();
    }
  }
  await until(reports);
  expect(await determined(store)).toStrictEqual(Array.from({ length: reports }, () => 1));
  while (workers.length > 0) killOne();
  await store.close();
  await server.close();
}, 600_000);
