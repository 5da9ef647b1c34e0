import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from '../../src/office/office.ts';
import { fileCheckpoint } from '../../src/office/reads/follow.ts';
import { beginning, positionNamed, type RecordedEvent } from '../../src/stores/index.ts';
import { inspectionRules } from '../support/shipped.ts';
import { directory, incoming } from '../support/small-world.ts';
import { publishSmallWorld } from '../support/test-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxia-reads-'));
let office: Office;
let report: string;
const received: string[] = [];

/** The clock goes on by a second a day: what comes later is recorded later. */
let now = Date.parse('2024-10-01T00:00:00Z');
const clock = (): string => {
  now += 1_000;
  return new Date(now).toISOString();
};

beforeAll(async () => {
  office = await openOffice({ store: `sqlite:${join(folder, 'log.db')}`, access: 'create', clock });
  await publishSmallWorld(office);
  const channels = [{ kind: 'sms' }, { kind: 'sms' }, { kind: 'post', postmark: '2024-09-24' }] as const;
  for (const channel of channels) {
    const text = `第 ${received.length} 封`;
    const done = await office.receive({ report: incoming({ channel, text } as never), actor: 'clerk-1' });
    received.push(done.report.id);
  }
  report = received[0] as string;
}, 60_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    ({ problems }) => problems,
  );

describe('what an office can be asked', () => {
  it('explains a report in data and in words of either language', async () => {
    const { data, text } = await office.explain(report, { lang: 'en' });
    expect(data).toMatchObject({ schema: expect.stringContaining('explain'), report });
    expect(data.matters.map(({ matter, outcome }) => [matter, outcome])).toStrictEqual([['m1', 'in-scope']]);
    expect(text).toContain('[committee-leadership]');
    expect(text).not.toContain('\u001b');
    const chinese = await office.explain(report);
    expect(chinese.data).toStrictEqual(data);
    expect(chinese.text).toContain('引擎');
  });

  it('explains one matter, and what was known at an instant', async () => {
    expect((await office.explain(report, { matter: 'm1' })).data.matters).toHaveLength(1);
    expect(await refusal(office.explain(report, { matter: 'm9' }))).toMatchObject([
      { code: 'matter-not-found' },
    ]);
    expect(await refusal(office.explain(report, { asOf: '2024-10-01T00:00:00Z' }))).toMatchObject([
      { code: 'report-not-found' },
    ]);
  });

  it('refuses options that it does not know, and values of the wrong form, at their place', async () => {
    const wrong = { language: 'en', asOf: '1 October' } as never;
    expect(await refusal(office.explain(report, wrong))).toMatchObject([
      { code: 'invalid-format', pointer: '/asOf' },
      { code: 'unknown-key', pointer: '/language' },
    ]);
    expect((await refusal(office.history('R-1')))[0]).toMatchObject({ pointer: '/report' });
    expect(await refusal(office.view('sms' as never))).toMatchObject([{ code: 'not-one-of' }]);
    expect(await refusal(office.view('in-scope', { where: { chanel: 'sms' } }))).toMatchObject([
      { code: 'unknown-key', pointer: '/where/chanel' },
    ]);
    expect(await refusal(office.view('in-scope', { limit: 0 }))).toMatchObject([
      { code: 'too-small', pointer: '/limit' },
    ]);
  });

  it('gives a view page by page, each row once', async () => {
    const keys: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await office.view('in-scope', { limit: 1, ...(after && { after }) });
      expect(page.position).toBe(await office.store.end());
      keys.push(...page.rows.map(({ key }) => key));
      after = page.next;
    }
    expect(after).toBeUndefined();
    expect(keys).toStrictEqual(received.map((id) => `${id}/m1`).toSorted());
  });

  it('filters a view by several indexes at once, over more rows than a page holds', async () => {
    const both = { channel: 'post', mandate: incoming().mandate ?? 'm' };
    const { mandate } = (await office.view('in-scope')).rows[0]?.document ?? {};
    const where = { ...both, mandate: mandate?.id ?? '' };
    const { rows, next } = await office.view('in-scope', { where, limit: 1 });
    expect(rows.map(({ document }) => document.report)).toStrictEqual([received[2]]);
    expect(next).toBeUndefined();
    const other = await office.view('in-scope', { where: { ...where, mandate: 'another' } });
    expect(other.rows).toStrictEqual([]);
  });

  it('folds a view as it was at an instant, without touching the one that is kept', async () => {
    const { event } = (await office.history(received[1] as string)).at(-1) as RecordedEvent;
    const then = await office.view('in-scope', { asOf: event.recordedAt });
    expect(then.rows.map(({ document }) => document.report).toSorted()).toStrictEqual(
      received.slice(0, 2).toSorted(),
    );
    expect((await office.view('in-scope')).rows).toHaveLength(3);
  });

  it('tells a report as it stands, and its events in order', async () => {
    const { matters, report: head, withdrawn } = await office.report(report);
    expect({ id: head.id, withdrawn }).toStrictEqual({ id: report, withdrawn: false });
    expect(matters.map(({ standing }) => standing?.outcome)).toStrictEqual(['in-scope']);
    const events = await office.history(report);
    expect(events.map(({ event, version }) => [version, event.type])).toStrictEqual([
      [1n, 'ReportReceived'],
      [2n, 'MatterFoundInScope'],
    ]);
    const unknown = '00000000-0000-8000-8000-000000000000';
    for (const asked of [office.report(unknown), office.history(unknown), office.explain(unknown)])
      expect(await refusal(asked)).toMatchObject([{ code: 'report-not-found' }]);
  });

  it('gathers what was decided about a subject, by key or by name', async () => {
    const byKey = await office.subject('person:jia');
    expect(byKey.map(({ entries }) => entries.length)).toStrictEqual([3]);
    expect(await refusal(office.subject('无此人'))).toMatchObject([{ code: 'subject-unknown' }]);
  });

  it('verifies every determination, and those of one report or period', async () => {
    const whole = await office.verify();
    expect([whole.ok, whole.tally.same, whole.upTo]).toStrictEqual([true, 3, await office.store.end()]);
    expect((await office.verify({ report })).tally.same).toBe(1);
    const { receivedAt } = incoming();
    expect((await office.verify({ until: receivedAt })).tally.same).toBe(0);
    expect((await office.verify({ since: receivedAt })).tally.same).toBe(3);
  });

  it('tells what other documents would have changed, and refuses to be asked about none', async () => {
    const without = { ...directory, version: 'without', tenures: [] };
    const { tally } = await office.whatIf({ directory: without });
    expect(tally.changed).toBe(3);
    expect((await office.whatIf({ ruleSet: inspectionRules })).tally.same).toBe(3);
    expect((await office.impact(inspectionRules)).impact.counts).toMatchObject({ same: 3, changed: 0 });
    expect(await refusal(office.whatIf({}))).toMatchObject([{ code: 'invalid-value' }]);
  });

  it('gives a ledger with its origin', async () => {
    const { sheet, origin } = await office.ledger('in-scope', { lang: 'en' });
    expect(sheet.rows.map(([no]) => no)).toStrictEqual(['1', '2', '3']);
    expect(origin.rows.find(([what]) => what === 'rows')).toStrictEqual(['rows', '3']);
    const none = await office.ledger('in-scope', { until: incoming().receivedAt });
    expect(none.sheet.rows).toStrictEqual([]);
  });

  it('reports to auditors, in data and on a page', async () => {
    const { report: told, checks, html } = await office.auditReport({ lang: 'en', verify: true });
    expect(told.counts.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(checks.map(({ passed }) => passed)).toStrictEqual([true, true]);
    expect(html).toContain('3 the same, 0 differ, 0 cannot be replayed');
    expect((await office.auditReport()).checks).toStrictEqual([]);
  });
});

describe('following the log', () => {
  const follow = async (
    from: Parameters<Office['subscribe']>[0]['from'],
    upTo: number,
    handle: (recorded: RecordedEvent) => Promise<void> = async () => undefined,
  ): Promise<readonly string[]> => {
    const ending = new AbortController();
    const seen: string[] = [];
    await office.subscribe({ ...(from !== undefined && { from }), signal: ending.signal }, async (one) => {
      await handle(one);
      seen.push(one.event.id);
      if (seen.length === upTo) ending.abort();
    });
    return seen;
  };

  const all = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for await (const { event } of office.store.readAll({ after: beginning })) ids.push(event.id);
    return ids;
  };

  it('hands over every event in order and goes on from its checkpoint', async () => {
    const path = join(folder, 'follower');
    const whole = await all();
    const first = await follow(fileCheckpoint(path), 3);
    const rest = await follow(fileCheckpoint(path), whole.length - 3);
    expect([...first, ...rest]).toStrictEqual(whole);
    const last = await office.history(received[2] as string);
    expect((await fileCheckpoint(path).load())?.position).toBe(last.at(-1)?.position);
  });

  it('waits for the handler, and hands over again what failed', async () => {
    const from = fileCheckpoint(join(folder, 'failing'));
    const whole = await all();
    let running = 0;
    const failing = follow(from, whole.length, async ({ event }) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (event.id === whole[2]) throw new Error('out of order');
    });
    await expect(failing).rejects.toThrow('out of order');
    expect(await follow(from, 2)).toStrictEqual(whole.slice(2, 4));
  });

  it('tells of what comes while it follows', async () => {
    const end = await office.store.end();
    const seeing = follow(end, 2);
    const late = await office.receive({ report: incoming({ text: '后来' }), actor: 'clerk-1' });
    const events = await office.history(late.report.id);
    expect(await seeing).toStrictEqual(events.map(({ event }) => event.id));
  });

  it('refuses the checkpoint of another log, and a file that is none', async () => {
    const from = fileCheckpoint(join(folder, 'other'));
    await from.save({ position: positionNamed('1'), eventId: '01920000-0000-7000-8000-000000000000' });
    expect(await refusal(follow(from, 1))).toMatchObject([{ code: 'checkpoint-of-another-log' }]);
    writeFileSync(join(folder, 'other'), '{"position": 7}');
    expect(await refusal(follow(from, 1))).toMatchObject([
      { code: 'wrong-type', pointer: '/position' },
      { code: 'missing-field', pointer: '/event' },
    ]);
  });
});
