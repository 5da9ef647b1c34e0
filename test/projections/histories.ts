import fc from 'fast-check';
import { outcomes } from '../../src/domain/determination/determination.ts';
import type { Determination, DomainEvent } from '../../src/domain/events/domain-event.ts';
import { channelKinds } from '../../src/domain/report/channel.ts';
import { type SightName, sightNames } from '../../src/domain/sight/sight.ts';
import {
  type DeterminationSample,
  determined,
  documentEvents,
  received,
  sightChanged,
  uuid,
} from './samples.ts';

/** Instants about the ends of weeks and years, by the calendar of Asia/Shanghai. */
const receivedAt = fc.constantFrom(
  '2024-09-29T15:59:59.999Z',
  '2024-09-29T16:00:00Z',
  '2024-09-30T00:00:00+08:00',
  '2024-12-29T23:59:59+08:00',
  '2024-12-30T00:00:00+08:00',
  '2027-01-03T12:00:00-05:00',
);

const matterPlan = fc.record({
  subject: fc.constantFrom('person:zhang-san', 'post:director', 'organ:shili', 'unknown'),
  outcomes: fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 5 }),
});

const reportPlan = fc.record({
  mandate: fc.constantFrom('sample', 'other'),
  directory: fc.constantFrom('directory', 'elsewhere'),
  channel: fc.constantFrom(...channelKinds),
  receivedAt,
  matters: fc.array(matterPlan, { minLength: 1, maxLength: 4 }),
  sights: fc.array(fc.constantFrom(...sightNames), { minLength: 1, maxLength: 4 }),
});

const plan = fc.record({
  reports: fc.array(reportPlan, { maxLength: 4 }),
  order: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
});

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;
type Sample = Omit<DeterminationSample, 'n' | 'determinedAt' | 'supersedes'>;

/** Lays out a plan as a log: reports with their first determinations, then what supersedes them, mixed. */
const historyOf = ({ reports, order }: Plan): readonly DomainEvent[] => {
  const events: DomainEvent[] = [];
  const later: { last: Determination; rest: Sample[] }[] = [];
  const sights = new Map<string, SightName[]>();
  const made = new Map<string, Determination[]>();
  const sightOf = (report: string): SightName => sights.get(report)?.[0] ?? 'mandate';
  const decide = (sample: Sample, supersedes?: Determination): Determination => {
    const n = events.length + 1;
    const determinedAt = new Date(Date.UTC(2028, 0, 1, 0, n)).toISOString();
    const event = determined({ ...sample, sight: sightOf(sample.report), n, determinedAt, supersedes });
    events.push(event);
    made.set(sample.report, [...(made.get(sample.report) ?? []), event]);
    return event;
  };
  const reveal = (report: string): void => {
    const [from, to, ...rest] = sights.get(report) ?? [];
    if (from === undefined || to === undefined) return;
    sights.set(report, [to, ...rest]);
    const before = made.get(report) ?? [];
    const decisions = [...new Map(before.map((one) => [one.data.matter, one])).values()];
    events.push(sightChanged({ n: events.length + 1, report, from, to, decisions, before }));
  };
  reports.forEach((report, i) => {
    const id = uuid(0xabc000 + i);
    const { mandate, directory, channel, receivedAt, matters } = report;
    sights.set(id, [...report.sights]);
    events.push(
      received({
        n: events.length + 1,
        report: id,
        matters: matters.length,
        channel,
        receivedAt,
        sight: sightOf(id),
      }),
    );
    matters.forEach(({ subject, outcomes: [first = 'in-scope', ...others] }, m) => {
      const sample = { report: id, matter: `m${m + 1}`, subject, channel, receivedAt, mandate, directory };
      const rest = others.map((outcome) => ({ ...sample, outcome }));
      later.push({ last: decide({ ...sample, outcome: first }), rest });
    });
    events.push(...documentEvents.slice(i, i + 1));
  });
  for (let step = 0; ; step++) {
    const open = later.filter(({ rest }) => rest.length > 0);
    const next = open[(order[step % order.length] ?? 0) % open.length];
    const sample = next?.rest.shift();
    if (next === undefined || sample === undefined) return events;
    if ((order[step % order.length] ?? 0) % 3 === 0) reveal(sample.report);
    next.last = decide(sample, next.last);
  }
};

/**
 * Consistent histories: every matter received is determined at once, and superseded 0 to 4 times, while others may
 * see its report now and then.
 */
export const arbitraryHistory: fc.Arbitrary<readonly DomainEvent[]> = plan.map(historyOf);
