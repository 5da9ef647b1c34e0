import { beforeAll, describe, expect, it } from 'vitest';
import { hashDocument } from '../../../src/app/index.ts';
import { noTally, type Tally, total } from '../../../src/app/replay/tally.ts';
import type { Determination, DomainEvent, EventOf } from '../../../src/domain/index.ts';
import type { EventStore } from '../../../src/stores/index.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { forged, seasonLog, verified } from '../../support/replay-log.ts';

let log: EventStore;
let all: readonly Determination[];

const isDetermination = (event: DomainEvent): event is Determination => event.type.startsWith('Matter');

beforeAll(async () => {
  log = await seasonLog(60);
  const events: Determination[] = [];
  for await (const { event } of log.readAll({ after: beginning }))
    if (isDetermination(event)) events.push(event);
  all = events;
});

/** The log with one determination changed. */
const withOne = (target: Determination, data: object, type: string = target.type) =>
  forged(log, (event) =>
    event.id === target.id ? { ...event, type, data: { ...event.data, ...data } } : event,
  );

const one = <Type extends Determination['type']>(
  type: Type,
  which: (event: EventOf<Type>) => boolean = () => true,
): EventOf<Type> =>
  all.find((event) => event.type === type && which(event as EventOf<Type>)) as EventOf<Type>;

const counts = ({ same, differs, cannotReplay }: Tally) => ({
  same,
  ...Object.fromEntries(Object.entries({ ...differs, ...cannotReplay }).filter(([, count]) => count > 0)),
});

describe('a log that nobody touched', () => {
  it('is decided again to the last letter', async () => {
    const { tally, findings } = await verified(await seasonLog(300));
    expect(findings).toStrictEqual([]);
    expect(tally).toStrictEqual({ ...noTally, same: tally.same });
    expect(tally.same).toBeGreaterThan(350);
  });

  it('can be replayed for one report, or for those received in a half-open period', async () => {
    const [first] = all as [Determination];
    const { report, receivedAt } = first.data;
    const ofReport = all.filter(({ data }) => data.report === report).length;
    expect((await verified(log, { selection: { report } })).tally.same).toBe(ofReport);
    const later = all.filter(({ data }) => Date.parse(data.receivedAt) >= Date.parse(receivedAt)).length;
    expect((await verified(log, { selection: { since: receivedAt } })).tally.same).toBe(later);
    expect((await verified(log, { selection: { until: receivedAt } })).tally.same).toBe(all.length - later);
  });
});

describe('a planted difference', () => {
  it.each([
    ['a ground', () => ({ grounds: [{ rule: 'made-up', cites: [] }] }), ['grounds'], 'record'],
    ['a label', () => ({ labels: ['made-up'] }), ['labels'], 'record'],
    ['the dossier', () => ({ subject: 'person:nobody' }), ['subject'], 'record'],
    ['the instant of receipt', () => ({ receivedAt: '2024-08-01T00:00:00Z' }), ['receivedAt'], 'record'],
    [
      'what it supersedes',
      (event: Determination) => ({ supersedes: { event: event.id, outcome: 'referral' } }),
      ['supersedes'],
      'record',
    ],
    [
      'one fact',
      ({ data }: Determination) => ({ facts: { ...data.facts, 'matter.contested': true } }),
      ['facts'],
      'facts',
    ],
    [
      'the name of a document',
      ({ data: { documents } }: Determination) => ({
        documents: { ...documents, calendar: { ...documents.calendar, version: '1999' } },
      }),
      ['documents'],
      'record',
    ],
  ])('in %s of a determination is found and named', async (_what, change, fields, input) => {
    const target = one('MatterReferred');
    const { tally, findings } = await verified(await withOne(target, change(target)));
    expect(findings).toMatchObject([
      {
        status: 'differs',
        fields,
        cause: { input },
        place: { event: target.id, matter: target.data.matter },
      },
    ]);
    expect(counts(tally)).toStrictEqual({ same: all.length - 1, [input]: 1 });
  });

  it.each([
    ['receiver', { kind: 'police', organ: 'police-bureau', name: 'somebody else', passedOver: [] }],
    ['passedOver', undefined],
  ])('in the receiver (%s) is found', async (_what, receiver) => {
    const target = one('MatterReferred');
    const other = receiver ?? { ...target.data.receiver, passedOver: [{ organ: 'x', reason: 'own-unit' }] };
    const { findings } = await verified(await withOne(target, { receiver: other }));
    expect(findings).toMatchObject([{ fields: ['receiver'], cause: { input: 'record' } }]);
  });

  it.each([
    ['reason', { reason: 'conflict' }],
    ['asks', { asks: [{ question: { 'zh-CN': '？', en: '?' }, field: 'decision', facts: [] }] }],
    ['candidates', { candidates: ['somebody'] }],
  ])('in the %s of an undetermined matter is found', async (field, data) => {
    const target = one('MatterLeftUndetermined');
    const { findings } = await verified(await withOne(target, data));
    expect(findings).toMatchObject([{ fields: [field], cause: { input: 'record' } }]);
  });

  it('in the outcome itself is found', async () => {
    const target = one('MatterFoundInScope');
    const { findings } = await verified(
      await withOne(target, { reason: 'rule', asks: [], candidates: [] }, 'MatterLeftUndetermined'),
    );
    expect(findings).toMatchObject([
      { fields: ['outcome', 'asks', 'candidates', 'reason'], cause: { input: 'record' } },
    ]);
  });

  it('in the report shows in the facts', async () => {
    const target = one('MatterFoundInScope', ({ data }) => data.facts['reporter.reachable'] === true);
    const changed = await forged(log, (event) =>
      event.type === 'ReportReceived' && event.data.id === target.data.report
        ? { ...event, data: { ...event.data, reporter: { ...event.data.reporter, reachable: false } } }
        : event,
    );
    const { findings } = await verified(changed, { selection: { report: target.data.report } });
    expect(findings[0]).toMatchObject({
      cause: { input: 'facts', facts: [{ fact: 'reporter.reachable', recorded: true, derived: false }] },
    });
  });
});

type Content = Record<string, unknown> & {
  readonly window: object;
  readonly years: readonly object[];
  readonly rules: { name: string; event: { type: string } }[];
};

/** A second version of a document is published beside the first, and all determinations are made to name it. */
const renamed = (type: DomainEvent['type'], role: string, change: (content: Content) => object) => {
  let second: { id: string; version: string; hash: string };
  return forged(log, (event) => {
    if (event.type === type) {
      const { content } = event.data as unknown as { content: Content & { id: string } };
      const other = { ...content, version: 'second', ...change(content) };
      second = { id: content.id, version: 'second', hash: hashDocument(other) };
      const id = event.id.replace('-7000-8', '-7000-9');
      return [event, { ...event, id, data: { hash: second.hash, content: other } }];
    }
    if (!isDetermination(event)) return event;
    return { ...event, data: { ...event.data, documents: { ...event.data.documents, [role]: second } } };
  });
};

describe('an answer that follows from another version of a document', () => {
  it.each([
    [
      'MandatePublished',
      'mandate',
      ({ window }: Content) => ({ window: { ...window, closes: '2024-08-20T18:00:00+08:00' } }),
    ],
    [
      'CalendarPublished',
      'calendar',
      ({ years }: Content) => ({ years: years.map((year) => ({ ...year, restDays: [], makeUpDays: [] })) }),
    ],
    ['DirectoryPublished', 'directory', () => ({ generation: 99, tenures: [] })],
    [
      'RuleSetDrafted',
      'ruleSet',
      ({ rules }: Content) => ({ rules: rules.filter(({ event }) => event.type !== 'label'), cases: [] }),
    ],
  ] as const)('of %s is traced to it', async (type, role, change) => {
    const { tally, findings } = await verified(await renamed(type, role, change));
    expect(findings.length).toBeGreaterThan(0);
    expect(counts(tally)).toStrictEqual({ same: all.length - findings.length, [role]: findings.length });
    const { documents } = (all[0] as Determination).data;
    for (const finding of findings)
      expect(finding).toMatchObject({ cause: { input: role, document: documents[role] } });
  });
});

describe('a determination that cannot be replayed', () => {
  it('lacks a document', async () => {
    const { tally } = await verified(
      await forged(log, (event) => (event.type === 'CalendarPublished' ? undefined : event)),
    );
    expect(counts(tally)).toStrictEqual({ same: 0, 'document-missing': all.length });
  });

  it('names a document that was published only later', async () => {
    const events: DomainEvent[] = [];
    const late = await forged(log, (event) => {
      if (event.type !== 'CalendarPublished') return event;
      events.push(event);
      return undefined;
    });
    await late.append('calendar-cn', events as [DomainEvent], { expected: 'any' });
    const { tally } = await verified(late);
    expect(counts(tally)).toStrictEqual({ same: 0, 'document-missing': all.length });
  });

  it('names a document whose content was changed', async () => {
    const changed = await forged(log, (event) =>
      event.type === 'MandatePublished'
        ? {
            ...event,
            data: {
              ...event.data,
              content: {
                ...event.data.content,
                readings: { ...event.data.content.readings, postal: 'receipt' },
              },
            },
          }
        : event,
    );
    const { tally, findings } = await verified(changed);
    expect(counts(tally)).toStrictEqual({ same: 0, 'document-altered': all.length });
    expect(findings[0]).toMatchObject({ why: 'document-altered', role: 'mandate' });
  });

  it('names a document that this release cannot read', async () => {
    const refs = new Map<string, string>();
    const changed = await forged(log, (event) => {
      if (event.type === 'RuleSetDrafted') {
        const content = { ...event.data.content, rules: 'of another kind' };
        refs.set(event.data.hash, hashDocument(content));
        return { ...event, data: { hash: hashDocument(content), content } };
      }
      if (!isDetermination(event)) return event;
      const { ruleSet } = event.data.documents;
      const documents = { ...event.data.documents, ruleSet: { ...ruleSet, hash: refs.get(ruleSet.hash) } };
      return { ...event, data: { ...event.data, documents } };
    });
    expect(counts((await verified(changed)).tally)).toStrictEqual({
      same: 0,
      'document-unreadable': all.length,
    });
  });

  it('was decided by another engine', async () => {
    const target = one('MatterReferred');
    const { findings } = await verified(await withOne(target, { engine: 'guanxia-rules/99' }));
    expect(findings).toMatchObject([
      { status: 'cannot-replay', why: 'engine-unknown', engine: 'guanxia-rules/99' },
    ]);
  });

  it('has no report before it', async () => {
    const target = one('MatterReferred');
    const { findings } = await verified(
      await forged(log, (event) =>
        event.type === 'ReportReceived' && event.data.id === target.data.report ? undefined : event,
      ),
    );
    expect(findings[0]).toMatchObject({ status: 'cannot-replay', why: 'report-missing' });
  });

  it('is about a matter that the report lacks', async () => {
    const { findings } = await verified(await withOne(one('MatterReferred'), { matter: 'm99' }));
    expect(findings).toMatchObject([{ status: 'cannot-replay', why: 'matter-missing' }]);
  });

  it('belongs to a report that is damaged', async () => {
    const target = one('MatterReferred');
    const { findings } = await verified(
      await forged(log, (event) =>
        event.type === 'ReportReceived' && event.data.id === target.data.report
          ? { ...event, data: { ...event.data, channel: null } }
          : event,
      ),
    );
    expect(findings[0]).toMatchObject({
      status: 'cannot-replay',
      why: 'event-unreadable',
      pointer: '/data/channel',
    });
  });
});

describe('an event of a later release', () => {
  it('stops the replay and names its place', async () => {
    const [first] = all as [Determination];
    const later = await forged(log, (event) =>
      event.id === first.id ? { ...event, schemaVersion: 2 } : event,
    );
    await expect(verified(later)).rejects.toMatchObject({ code: 'unknown-event' });
  });

  it('and a report without matters stop the replay as well', async () => {
    const damaged = await forged(log, (event) =>
      event.type === 'ReportReceived' ? { ...event, data: { ...event.data, matters: null } } : event,
    );
    await expect(verified(damaged)).rejects.toMatchObject({ code: 'store-corrupt' });
  });
});

it('counts everything once', async () => {
  const { tally } = await verified(await withOne(one('MatterReferred'), { labels: ['x'] }));
  expect(tally.same + total(tally.differs) + total(tally.cannotReplay)).toBe(all.length);
});
