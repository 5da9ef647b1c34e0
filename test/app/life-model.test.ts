import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barredBy, determine, factsIn, sightFound } from '../../src/app/determine.ts';
import { documentsFrom } from '../../src/app/documents/documents.ts';
import { createJurisdiction, type Jurisdiction, rowsOf } from '../../src/app/index.ts';
import {
  type Decision,
  type Directory,
  type DomainEvent,
  domainEvent,
  fold,
  type IncomingReport,
  isDetermination,
  outcomeOf,
  type ReportEvent,
  receiverOf,
  reportDecider,
  reportToDetermine,
} from '../../src/domain/index.ts';
import { sightSeen, sightsOnceFound } from '../../src/domain/report-decider/sight-changes.ts';
import { GuanxiaError } from '../../src/problems/index.ts';
import { foldAll, projections } from '../../src/projections/index.ts';
import {
  type EventStore,
  memoryEventStore,
  memoryViewStore,
  type ViewStore,
} from '../../src/stores/index.ts';
import type { RecordedEvent } from '../../src/stores/port/event-store.ts';
import { beginning } from '../../src/stores/port/position.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { forbidden } from '../domain/receivers/own-unit-law.ts';
import { runs } from '../json/runs.ts';
import { everAccused } from '../support/ever-accused.ts';
import { inspectionRules } from '../support/shipped.ts';
import { calendar, mandate, directory as smallDirectory } from '../support/small-world.ts';
import { countingIds } from '../support/test-office.ts';

/** The small world with police, and posts in it and in the group that somebody holds. */
const directory: Directory = {
  ...smallDirectory,
  organs: [
    ...smallDirectory.organs,
    { id: 'police', name: '示例区公安局', kind: 'police', place: 'district', parent: 'committee' },
    { id: 'city-police', name: '示例市公安局', kind: 'police', place: 'city' },
  ],
  posts: [
    ...smallDirectory.posts,
    { id: 'police-chief', title: '局长', organ: 'police', role: 'principal', managedBy: 'committee' },
    { id: 'group-leader', title: '组长', organ: 'group', role: 'principal', managedBy: 'sender' },
  ],
  persons: [...smallDirectory.persons, { id: 'bing', name: '丙' }, { id: 'ding', name: '丁' }],
  tenures: [
    ...smallDirectory.tenures,
    { person: 'bing', post: 'police-chief', from: '2021-01-01' },
    { person: 'ding', post: 'group-leader', from: '2021-01-01' },
  ],
};

type Matter = IncomingReport['matters'][number];

const known = fc.constantFrom<Matter['subject']>(
  { type: 'person', person: 'jia' },
  { type: 'person', posts: ['clerk'], standing: 'official' },
  { type: 'person', posts: ['petition-clerk'], standing: 'official' },
  { type: 'person', posts: ['police-chief'] },
  { type: 'person', posts: ['group-leader'] },
  { type: 'body', organ: 'bureau' },
);

// Where somebody unknown is accused nothing is sent anywhere, so that most must be known.
const subject = fc.oneof(
  { weight: 8, arbitrary: known },
  { weight: 1, arbitrary: fc.constantFrom<Matter['subject']>({ type: 'person' }, { type: 'none' }) },
);

const particularsOf = {
  subject,
  kind: fc.constantFrom<Matter['kind']>('misconduct', 'claim', 'suggestion', 'conduct-information'),
  field: fc.constant('other' as const),
  specific: fc.constant(true),
  remedy: fc.constantFrom<Matter['remedy']>('department', 'litigation'),
  dangers: fc.constantFrom<NonNullable<Matter['dangers']>>([], ['flight-risk'], ['life-at-risk']),
};

const matter: fc.Arbitrary<Matter> = fc.record(particularsOf, {
  requiredKeys: ['subject', 'kind', 'field', 'specific'],
});

// The gate plays a fixed sample; the long run seeks further from ever new seeds.
const sample = process.env['GUANXIA_LONG'] === undefined ? { ...runs(15), seed: 2024 } : runs(15);

const matters = fc.array(matter, { minLength: 1, maxLength: 3 });

const id = fc.constantFrom('m1', 'm1', 'm2', 'm3');
const organ = fc.constantFrom(
  'district-discipline',
  'city-discipline',
  'petitions',
  'city-petitions',
  'bureau',
  'office',
);
const at = { reason: 'r' } as const;

/** One thing that somebody tries to do; many do not fit the state and are refused. */
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(id, fc.record(particularsOf, { requiredKeys: [] }), fc.option(id, { nil: undefined }))
      .map(([one, added, tied]) => ({
        name: 'addParticulars' as const,
        given: { matters: [{ id: one, ...added, ...(tied && { inseparableFrom: [tied] }) }] },
      })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(id, organ, fc.boolean()).map(([one, receiver, isKept]) => ({
      name: 'override' as const,
      given: isKept
        ? { ...at, matter: one, outcome: 'in-scope', clause: 'c' }
        : { ...at, matter: one, outcome: 'referral', receiver, clause: 'c' },
    })),
  },
  id.map((one) => ({ name: 'lift' as const, given: { ...at, matter: one } })),
  {
    weight: 4,
    arbitrary: id.map((one) => ({ name: 'dispatch' as const, given: { matter: one, number: '1' } })),
  },
  id.map((one) => ({ name: 'acknowledge' as const, given: { matter: one } })),
  {
    weight: 4,
    arbitrary: id.map((one) => ({ name: 'object' as const, given: { matter: one, reasons: 'r' } })),
  },
  { weight: 4, arbitrary: id.map((one) => ({ name: 'reroute' as const, given: { matter: one } })) },
  id.map((one) => ({ name: 'answer' as const, given: { matter: one } })),
  fc.constant({ name: 'withdraw' as const, given: at }),
  fc.constant({ name: 'link' as const, given: { ...at, duplicateOf: '' } }),
  fc.constant({ name: 'unlink' as const, given: at }),
  fc.constant({ name: 'decideHeld' as const, given: {} }),
  fc.constant({ name: 'catchUp' as const, given: {} }),
);

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

interface Office {
  readonly jurisdiction: Jurisdiction;
  readonly store: EventStore;
  readonly views: ViewStore;
}

/** The events that publish the small world, made once. */
const published = async (): Promise<readonly RecordedEvent[]> => {
  const store = memoryEventStore();
  const jurisdiction = createJurisdiction({ store, vault: memoryVault(), views: memoryViewStore() });
  for (const document of [mandate, directory, calendar]) await jurisdiction.publish(document, 'li');
  await jurisdiction.adopt(inspectionRules, {
    author: 'li',
    approver: 'wang',
    from: '2024-02-08T00:00:00+08:00',
    acceptUnverified: 'a test',
  });
  const events: RecordedEvent[] = [];
  for await (const recorded of store.readAll({ after: beginning })) events.push(recorded);
  return events;
};

/** The clock stands an hour after the window has opened; reports may have come before it. */
const open = async (documentEvents: readonly RecordedEvent[]): Promise<Office> => {
  const store = memoryEventStore();
  for (const { stream, event } of documentEvents) await store.append(stream, [event], { expected: 'any' });
  const views = memoryViewStore();
  const clock = () => '2024-07-29T17:00:00.000Z';
  const options = { store, vault: memoryVault(), views, clock, ids: countingIds() };
  return { jurisdiction: createJurisdiction(options), store, views };
};

const perform = async ({ jurisdiction }: Office, report: string, original: string, { name, given }: Deed) => {
  if (name === 'catchUp') return jurisdiction.catchUp();
  if (name === 'decideHeld') return jurisdiction.decideHeld('duty');
  const told = name === 'link' ? { ...given, duplicateOf: original } : given;
  const act = jurisdiction[name] as (order: object, given: object) => Promise<unknown>;
  return act({ report, actor: 'clerk-1' }, told);
};

/** Whether it was done; a refusal is no failure, anything else is. */
const attempted = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof GuanxiaError) return false;
    throw error;
  }
};

const documents = documentsFrom({ mandate, directory, calendar, ruleSet: inspectionRules });

const isDecision = (event: ReportEvent): event is Decision =>
  isDetermination(event) || event.type === 'DeterminationOverridden';

const stateOf = (events: readonly ReportEvent[]) => {
  const state = fold(reportDecider, events);
  if (state.status === 'absent') throw new Error('no report');
  return state;
};

/** What was determined is what the stream before it leads to. */
const assertDerived = (event: ReportEvent, before: readonly ReportEvent[]): void => {
  if (!isDetermination(event)) return;
  const state = stateOf(before);
  const findings = determine(documents, reportToDetermine(state));
  const finding = findings.find(({ data }) => data.matter === event.data.matter);
  const { supersedes: _a, beside: _b, withdrawn: _c, sight, ...own } = event.data;
  const found = sightFound(documents, reportToDetermine(state), factsIn(findings));
  expect(sight).toBe(sightSeen(sightsOnceFound(state, { own: found })));
  expect({ outcome: outcomeOf(event), data: own }).toStrictEqual(finding);
};

/** Nothing was ever decided to go, and no danger told, to a unit of whom the report had accused by then. */
const assertLawful = (events: readonly ReportEvent[]): void => {
  events.forEach((event, i) => {
    assertDerived(event, events.slice(0, i));
    const told = event.type === 'MatterEscalated' ? event.data.told.map(({ organ }) => organ) : [];
    const to = isDecision(event) ? [receiverOf(event) ?? []].flat() : told;
    if (to.length === 0) return;
    const law = forbidden(directory, everAccused(events.slice(0, i)));
    expect(to.filter((one) => law.has(one))).toStrictEqual([]);
  });
};

/** What stands at the end, and who was told last, is clear of everybody accused until then, repetitions included. */
const assertClearAtEnd = (events: readonly ReportEvent[]): void => {
  const end = stateOf(events);
  const law = forbidden(directory, everAccused(events));
  const { barred } = { barred: barredBy(documents, reportToDetermine(end)) };
  for (const { standing, told } of end.matters.values()) {
    const standingOrTold = [...(standing?.organ === undefined ? [] : [standing.organ]), ...told.values()];
    expect(standingOrTold.filter((one) => law.has(one))).toStrictEqual([]);
    if (standing?.organ !== undefined) expect([...barred.organs]).not.toContain(standing.organ);
  }
};

/** Of each matter, every decision that holds names the one before it, and no other. */
const assertChained = (events: readonly ReportEvent[]): void => {
  const last = new Map<string, Decision>();
  for (const event of events.filter(isDecision)) {
    const before = last.get(event.data.matter);
    if ('beside' in event.data && event.data.beside !== undefined) {
      expect(event.data.beside).toBe(before?.id);
      continue;
    }
    expect(event.data.supersedes?.event).toBe(before?.id);
    expect(event.data.supersedes?.outcome).toBe(before && outcomeOf(before));
    last.set(event.data.matter, event);
  }
};

const assertRebuilt = async ({ store, views }: Office): Promise<void> => {
  const events: DomainEvent[] = [];
  for await (const { event } of store.readAll({ after: beginning })) events.push(event);
  for (const projection of projections) {
    const live = new Map<string, unknown>();
    for await (const { key, document } of rowsOf(views, projection)) live.set(key, document);
    const rebuilt = foldAll(projection, new Map(), events);
    expect(live).toStrictEqual(new Map([...rebuilt].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  }
};

interface Life {
  readonly about: readonly Matter[];
  readonly isEarly: boolean;
  readonly deeds: readonly Deed[];
}

/** Two reports of the same, the second of which is led through `deeds`; the names of those that were done. */
const lived = async (office: Office, { about, isEarly, deeds }: Life): Promise<ReadonlySet<string>> => {
  const receivedAt = isEarly ? '2024-07-29T10:00:00+08:00' : '2024-07-30T00:30:00+08:00';
  const submit = async (text: string): Promise<string> => {
    const report: IncomingReport = { channel: { kind: 'sms' }, receivedAt, matters: [...about], text };
    return (await office.jurisdiction.receive({ report, actor: 'clerk-1' })).report.id;
  };
  const original = await submit('一');
  const report = await submit('二');
  const done = new Set<string>();
  for (const one of deeds) if (await attempted(perform(office, report, original, one))) done.add(one.name);
  return done;
};

const assertKept = async (office: Office, received: number): Promise<void> => {
  const streams = new Map<string, ReportEvent[]>();
  for await (const { stream, event } of office.store.readAll({ after: beginning }))
    if (stream.startsWith('report-'))
      streams.set(stream, [...(streams.get(stream) ?? []), event as ReportEvent]);
  for (const events of streams.values()) {
    for (const event of events) expect(domainEvent.safeParse(event).error?.issues).toBeUndefined();
    assertLawful(events);
    assertClearAtEnd(events);
    assertChained(events);
  }
  const found = await office.jurisdiction.conservation();
  expect(found).toMatchObject({ received, missing: [], doubled: [], unreceived: [] });
  await assertRebuilt(office);
};

describe('the life of a report, whatever is tried', () => {
  it('keeps every matter in one ledger, its decisions lawful and chained, and its views as a rebuild makes them', {
    timeout: 60_000,
  }, async () => {
    const done = new Set<string>();
    const documentEvents = await published();
    await fc.assert(
      fc.asyncProperty(
        matters,
        fc.boolean(),
        fc.array(deed, { minLength: 5, maxLength: 25 }),
        async (about, isEarly, deeds) => {
          const office = await open(documentEvents);
          for (const name of await lived(office, { about, isEarly, deeds })) done.add(name);
          await assertKept(office, 2 * about.length);
        },
      ),
      sample,
    );
    expect([...done]).toEqual(expect.arrayContaining(['addParticulars', 'override', 'dispatch']));
  });
});
