import { describe, expect, it } from 'vitest';
import {
  channelKinds,
  epochMs,
  type IncomingReport,
  incomingReport,
  receiverKinds,
} from '../../src/domain/index.ts';
import { parseValue } from '../../src/json/index.ts';
import { sampleReports } from '../../src/samples/generate-reports.ts';
import { seasonOf } from '../../src/samples/season.ts';
import { exampleDirectory, exampleMandate } from '../support/data-files.ts';
import { determined } from '../support/determined.ts';
import { inspectionRules } from '../support/shipped.ts';

const season = (seed: number, count: number): readonly IncomingReport[] => [
  ...sampleReports({ seed, count, mandate: exampleMandate, directory: exampleDirectory }),
];

const reports = season(7, 4000);
const found = reports.flatMap((report) => determined(exampleMandate, report));
const { opens, closes } = seasonOf(exampleMandate);

describe('a season of sample reports', () => {
  it('is the same from the same seed, and another from another', () => {
    expect(season(7, 50)).toStrictEqual(season(7, 50));
    expect(season(8, 50)).not.toStrictEqual(season(7, 50));
  });

  it('is made one report at a time', () => {
    const [first] = sampleReports({
      seed: 1,
      count: 1_000_000,
      mandate: exampleMandate,
      directory: exampleDirectory,
    });
    expect(first?.mandate).toBe(exampleMandate.id);
  });

  it('consists of reports that can be handed in', () => {
    expect(reports.map((report) => parseValue(incomingReport, report))).toStrictEqual(reports);
  });

  it.each([
    ['Asia/Shanghai', '+08:00'],
    ['Africa/Abidjan', '+00:00'],
  ])('comes in order, by the clock of %s', (zone, suffix) => {
    const mandate = { ...exampleMandate, zone };
    const many = [...sampleReports({ seed: 2, count: 20_000, mandate, directory: exampleDirectory })];
    expect(many.filter(({ receivedAt }) => !receivedAt.endsWith(suffix))).toStrictEqual([]);
    const instants = many.map(({ receivedAt }) => epochMs(receivedAt));
    expect([...instants].sort((a, b) => a - b)).toStrictEqual(instants);
  });

  it('comes through every channel of the mandate', () => {
    const kinds = exampleMandate.channels.map(({ kind }) => kind);
    const used = new Set(reports.map(({ channel }) => channel.kind));
    expect(channelKinds.filter((kind) => used.has(kind))).toStrictEqual(
      channelKinds.filter((kind) => kinds.includes(kind)),
    );
  });

  it.each([
    ['before opening', (at: number) => at < opens, 10, 60],
    ['after closing', (at: number) => at >= closes, 100, 250],
    ['at closing to the millisecond', (at: number) => Math.abs(at - closes) <= 1, 20, 60],
    ['within a second of opening', (at: number) => Math.abs(at - opens) <= 1000, 10, 40],
  ] as const)('has some %s', (_name, holds, least, most) => {
    const count = reports.filter(({ receivedAt }) => holds(epochMs(receivedAt))).length;
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('has letters in time and late, by postmarks that can be read and that cannot', () => {
    const marks = reports.flatMap(({ channel, receivedAt }) =>
      channel.kind === 'post' && epochMs(receivedAt) >= closes ? [channel.postmark ?? 'none'] : [],
    );
    const lastDay = '2024-09-25';
    expect(marks).toContain('illegible');
    expect(marks.some((mark) => mark <= lastDay)).toBe(true);
    expect(marks.some((mark) => mark > lastDay && mark < '2025')).toBe(true);
  });

  it('has one to four matters in a report', () => {
    expect([...new Set(reports.map(({ matters }) => matters.length))].sort()).toStrictEqual([1, 2, 3, 4]);
  });

  it('has anonymous, named and unknown reporters, and repetitions', () => {
    const signatures = new Set(reports.map(({ reporter }) => reporter?.signature));
    expect(signatures).toStrictEqual(new Set(['anonymous', 'real-name', 'organisation', undefined]));
    const contents = reports.map(({ matters, reporter }) => JSON.stringify([matters, reporter]));
    expect(new Set(contents).size).toBeLessThan(reports.length);
  });

  it('blanks every field somewhere', () => {
    const matters = reports.flatMap((report) => report.matters);
    const misconduct = matters.filter(({ kind }) => kind === 'misconduct');
    for (const field of ['disciplines', 'field', 'abuseOfJudicialPower', 'conduct', 'text'] as const)
      expect(misconduct.some((matter) => matter[field] === undefined)).toBe(true);
    expect(matters.some(({ kind }) => kind === undefined)).toBe(true);
    expect(matters.some(({ kind, remedy }) => kind === 'claim' && remedy === undefined)).toBe(true);
  });

  it('is about people and organs of the fictional directory only', () => {
    const people = new Set(exampleDirectory.persons.map(({ id }) => id));
    const organs = new Set(exampleDirectory.organs.map(({ id }) => id));
    const strangers = reports.flatMap(({ matters }) =>
      matters.filter(
        ({ subject }) =>
          (subject.type === 'person' && subject.person !== undefined && !people.has(subject.person)) ||
          (subject.type !== 'none' && subject.organ !== undefined && !organs.has(subject.organ)),
      ),
    );
    expect(strangers).toStrictEqual([]);
  });
});

describe('what is found about a season of sample reports', () => {
  it('has every outcome, undetermined ones for unknown facts, by a rule and for want of a receiver', () => {
    const outcomes = found.map(({ verdict, receiver }) =>
      receiver?.status === 'unresolved' ? 'no-receiver' : (verdict.doubt ?? verdict.outcome),
    );
    const unhandled = ['conflict', 'nothing-matched'];
    expect([...new Set(outcomes)].filter((outcome) => !unhandled.includes(outcome)).sort()).toStrictEqual([
      'in-scope',
      'no-receiver',
      'referral',
      'rule',
      'unknown-facts',
    ]);
  });

  it('goes to every kind of receiver', () => {
    const kinds = new Set(
      found.flatMap(({ receiver }) => (receiver?.status === 'resolved' ? [receiver.receiver.kind] : [])),
    );
    const ofOtherRemits = ['inspected-unit', 'published-receiver'];
    expect(receiverKinds.filter((kind) => !kinds.has(kind))).toStrictEqual(ofOtherRemits);
  });

  it('rests on every ground there is, but those that need a person to have acted', () => {
    const grounds = new Set(found.flatMap(({ verdict }) => verdict.grounds));
    const missed = inspectionRules.rules.filter(
      ({ name, event }) => event.type !== 'label' && !grounds.has(name),
    );
    const ofOtherNotices = [
      'key-personnel',
      'managed-cadre',
      'section-head',
      'other-subject',
      'sent-elsewhere',
    ];
    expect(missed.map(({ name }) => name)).toStrictEqual([...ofOtherNotices, 'contested-competence']);
  });

  it('asks for many different facts', () => {
    expect(new Set(found.flatMap(({ asks }) => asks)).size).toBeGreaterThan(8);
  });
});
