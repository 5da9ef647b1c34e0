import { createJurisdiction } from '../../src/app/index.ts';
import { ownEngine } from '../../src/app/replay/engine.ts';
import { wholeLog } from '../../src/app/replay/range.ts';
import type { Finding } from '../../src/app/replay/replayed.ts';
import { readShelf } from '../../src/app/replay/shelf.ts';
import { type Verification, verifyRange } from '../../src/app/replay/verify.ts';
import type { DomainEvent } from '../../src/domain/index.ts';
import { sampleReports } from '../../src/samples/generate-reports.ts';
import { type EventStore, memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { calendar2024, exampleDirectory, exampleMandate } from './data-files.ts';
import { inspectionRules } from './shipped.ts';
import { countingIds } from './test-office.ts';

/** The log of a season in the fictional district, in memory. */
export const seasonLog = async (count: number): Promise<EventStore> => {
  const store = memoryEventStore();
  const { publish, adopt, receive } = createJurisdiction({
    store,
    vault: memoryVault(),
    views: memoryViewStore(),
    clock: () => '2024-12-01T00:00:00.000Z',
    ids: countingIds(),
  });
  for (const document of [exampleDirectory, calendar2024, exampleMandate]) await publish(document, 'li');
  await adopt(inspectionRules, {
    author: 'li',
    approver: 'wang',
    from: inspectionRules.effective.from,
    acceptUnverified: 'a test',
  });
  const made = { seed: 7, count, mandate: exampleMandate, directory: exampleDirectory };
  for (const report of sampleReports(made)) await receive({ report, actor: 'li' });
  return store;
};

/** A log as somebody forged it: what `change` makes of each event, without it, or several in its place. */
export const forged = async (
  store: EventStore,
  change: (event: DomainEvent) => object | readonly object[] | undefined,
): Promise<EventStore> => {
  const copy = memoryEventStore();
  for await (const { event, stream } of store.readAll({ after: beginning })) {
    const events = [change(event) ?? []].flat() as DomainEvent[];
    for (const one of events) await copy.append(stream, [one], { expected: 'any' });
  }
  return copy;
};

/** What a replay tells of a log. */
export const verified = async (store: EventStore, given: Partial<Verification> = {}) => {
  const findings: Finding[] = [];
  const shelf = await readShelf(store);
  const tally = await verifyRange(
    { store, shelf, engine: ownEngine, range: wholeLog, selection: {}, ...given },
    (finding) => findings.push(finding),
  );
  return { tally, findings };
};
