import { beforeAll, describe, expect, it } from 'vitest';
import { ruleSetImpact } from '../../../src/app/replay/impact.ts';
import { wholeLog } from '../../../src/app/replay/range.ts';
import { readShelf } from '../../../src/app/replay/shelf.ts';
import { type Swap, swapperOf } from '../../../src/app/replay/swap.ts';
import { type Change, whatIfRange } from '../../../src/app/replay/what-if.ts';
import { noWhatIf } from '../../../src/app/replay/what-if-tally.ts';
import { dateIn, epochMs, factsOf, isDetermination } from '../../../src/domain/index.ts';
import { evaluate, type Verdict } from '../../../src/rules/index.ts';
import type { EventStore } from '../../../src/stores/index.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { exampleMandate } from '../../support/data-files.ts';
import { seasonLog } from '../../support/replay-log.ts';
import { inspectionRules } from '../../support/shipped.ts';

let log: EventStore;

beforeAll(async () => {
  log = await seasonLog(400);
});

const asked = async (swap: Swap) => {
  const changes: Change[] = [];
  const question = { store: log, shelf: await readShelf(log), range: wholeLog, selection: {} };
  const tally = await whatIfRange({ ...question, swapper: swapperOf(swap) }, (change) =>
    changes.push(change),
  );
  return { tally, changes };
};

/** The letters that arrived after closing and were, or may have been, posted in time. */
const lateLetters = async (): Promise<ReadonlySet<string>> => {
  const { zone } = exampleMandate;
  const closes = exampleMandate.window?.closes as string;
  const late = new Set<string>();
  for await (const { event } of log.readAll({ after: beginning, types: ['ReportReceived'] })) {
    if (event.type !== 'ReportReceived') continue;
    const { id, channel, receivedAt } = event.data;
    if (channel.kind !== 'post' || epochMs(receivedAt) < epochMs(closes)) continue;
    const { postmark = 'illegible' } = channel;
    if (postmark === 'illegible' || postmark <= dateIn(zone, closes)) late.add(id);
  }
  return late;
};

/** By the definition of the rules: the matters in them for which having come too late makes a difference. */
const concerned = async (): Promise<readonly string[]> => {
  const late = await lateLetters();
  const matters: string[] = [];
  for await (const { event } of log.readAll({ after: beginning })) {
    if (!isDetermination(event) || !late.has(event.data.report)) continue;
    const facts = factsOf(event.data.facts);
    const tooLate = { ...facts, 'report.after-closing': true, 'report.late-arrival': false };
    const [{ pending: _a, ...before }, { pending: _b, ...after }] = [facts, tooLate].map((one) =>
      evaluate(inspectionRules, one),
    ) as [Verdict, Verdict];
    if (JSON.stringify(before) !== JSON.stringify(after))
      matters.push(`${event.data.report}/${event.data.matter}`);
  }
  return matters;
};

const receiptCounts = {
  ...exampleMandate,
  version: '2',
  readings: { ...exampleMandate.readings, postal: 'receipt' as const },
};

describe('a what-if', () => {
  it('with the documents that were used changes nothing', async () => {
    const { tally, changes } = await asked({ mandate: exampleMandate, ruleSet: inspectionRules });
    expect(changes).toStrictEqual([]);
    expect(tally).toMatchObject({ changed: 0, notConcerned: 0, cannotReplay: noWhatIf.cannotReplay });
    expect(tally.same).toBeGreaterThan(500);
  });

  it('that swaps the postal rule lists exactly the letters it concerns', async () => {
    const { tally, changes } = await asked({ mandate: receiptCounts });
    const expected = await concerned();
    expect(expected.length).toBeGreaterThan(0);
    expect(changes.map(({ place }) => `${place.report}/${place.matter}`)).toStrictEqual(expected);
    expect(tally.changed).toBe(changes.length);
    expect(new Set(changes.map(({ channel }) => channel))).toStrictEqual(new Set(['post']));
  });

  it('has a matrix that adds up', async () => {
    const { tally } = await asked({ mandate: receiptCounts });
    const cells = Object.values(tally.matrix).flatMap((row) => Object.values(row));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(tally.same + tally.changed);
  });

  it('does not concern matters under a document of another id', async () => {
    const { tally } = await asked({ mandate: { ...receiptCounts, id: 'another-mandate' } });
    expect(tally).toMatchObject({ same: 0, changed: 0 });
    expect(tally.notConcerned).toBeGreaterThan(500);
  });

  it('writes nothing', async () => {
    const before = await log.end();
    const refusing: EventStore = { ...log, append: () => Promise.reject(new Error('it wrote')) };
    await expect(ruleSetImpact(refusing, inspectionRules)).resolves.toBeDefined();
    expect(await log.end()).toBe(before);
  });
});

describe('the impact of a draft', () => {
  const draft = {
    ...inspectionRules,
    version: 'draft',
    rules: inspectionRules.rules.filter(({ name }) => name !== 'late-arrival'),
  };

  it('counts what changes, up to the end of the log, under a hash of the whole result', async () => {
    const { impact, tally, changes } = await ruleSetImpact(log, draft);
    expect(impact).toMatchObject({
      upTo: `${await log.end()}`,
      counts: { same: tally.same, changed: changes.length, notReplayable: 0 },
    });
    expect(changes.length).toBeGreaterThan(0);
    expect((await ruleSetImpact(log, draft)).impact).toStrictEqual(impact);
    expect((await ruleSetImpact(log, { ...draft, version: 'other' })).impact.hash).not.toBe(impact.hash);
  });
});
