import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { createJurisdiction } from '../../src/app/index.ts';
import { type DemoDocuments, publishDemoDocuments } from '../../src/cli/demo/demo-documents.ts';
import { countingIds, stillClock } from '../../src/cli/demo/demo-ports.ts';
import { calendar, directory, mandate } from '../../src/domain/index.ts';
import { parseWith, readJson } from '../../src/json/index.ts';
import { packaged } from '../../src/office/files/packaged.ts';
import { inOrder } from '../../src/office/in-order.ts';
import { ruleSet } from '../../src/rules/index.ts';
import { sampleReports } from '../../src/samples/generate-reports.ts';
import { memoryViewStore } from '../../src/stores/index.ts';
import { positionText } from '../../src/stores/port/position.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { memoryVault } from '../../src/vault/index.ts';

const read = <T>(schema: z.ZodType<T>, file: string): T =>
  parseWith(schema, readJson(readFileSync(file), { file }));

/** The documents of the fictional district, from the project's folder. */
const exampleDocuments = (): DemoDocuments => ({
  mandate: read(mandate, packaged.mandate),
  directory: read(directory, packaged.directory),
  calendar: read(calendar, packaged.calendar),
  ruleSet: read(ruleSet, packaged.rules),
});

/** Receives made-up reports into a new log until it holds so many events. */
const write = async (path: string, events: number): Promise<void> => {
  const documents = exampleDocuments();
  const store = await openSqliteEventStore({ path });
  const jurisdiction = createJurisdiction({
    store,
    vault: memoryVault(),
    views: memoryViewStore(),
    clock: stillClock('2025-01-01T00:00:00.000Z'),
    ids: countingIds(),
  });
  await publishDemoDocuments(jurisdiction, documents);
  const { mandate, directory } = documents;
  const reports = sampleReports({ seed: 1, count: events, mandate, directory });
  let told = performance.now();
  for await (const _receipt of inOrder(reports, 64, (report) =>
    jurisdiction.receive({ report, actor: 'bench' }),
  )) {
    if (performance.now() - told < 1_000) continue;
    told = performance.now();
    const end = Number(positionText(await store.end()));
    process.stderr.write(`\rwriting the log: ${end}/${events} events`);
    if (end >= events) break;
  }
  process.stderr.write('\n');
  await store.close();
};

/** The file of a log with about so many events; it is kept for the next time. */
export const logFile = async (events: number): Promise<string> => {
  const path = join(tmpdir(), `guanxia-bench-${events}.db`);
  if (existsSync(path)) return path;
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  await write(draft, events);
  renameSync(draft, path);
  return path;
};
