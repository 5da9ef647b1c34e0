import { describe, expect, it } from 'vitest';
import { determine, documentsFrom, numbered } from '../../../src/app/index.ts';
import { answering } from '../../../src/app/life/questions.ts';
import {
  type Answer,
  type Ask,
  fillableField,
  type IncomingReport,
  incomingReport,
  possibleAnswers,
  type ReceivedReport,
  receivedReport,
  reportToDetermine,
  withParticulars,
} from '../../../src/domain/index.ts';
import { sampleReports } from '../../../src/samples/generate-reports.ts';
import {
  calendar2024,
  dataFile,
  exampleDirectory,
  exampleMandate,
  jsonFilesIn,
} from '../../support/data-files.ts';
import { long } from '../../support/long.ts';
import { inspectionRules } from '../../support/shipped.ts';

const documents = documentsFrom({
  mandate: exampleMandate,
  directory: exampleDirectory,
  calendar: calendar2024,
  ruleSet: inspectionRules,
});

const folder = 'data/samples/vectors';
const vectors = jsonFilesIn(folder)
  .filter((name) => name !== 'expected.json')
  .map((name) => dataFile(incomingReport, `${folder}/${name}`));

const season = [
  ...sampleReports({
    seed: 1,
    count: long ? 5_000 : 200,
    mandate: exampleMandate,
    directory: exampleDirectory,
  }),
];

const stateOf = (report: IncomingReport): ReceivedReport => {
  const { matters, id, reporter, ...rest } = numbered(report);
  const whole = {
    ...rest,
    id,
    mandate: exampleMandate.id,
    fingerprint: 'f',
    reporter: { ...reporter, reference: 'r' },
    matters: matters.map(({ refusedBy: _none, ...matter }) => ({ ...matter, text: undefined })),
  };
  return receivedReport(JSON.parse(JSON.stringify(whole)));
};

/** What somebody who knows would answer where anything can be: names that the directory has, days that exist. */
const freeAnswer = ({ field, facts, post }: Ask): Answer => {
  const values: Readonly<Record<string, Answer['value']>> = {
    'subject.person': '990101.person.wang',
    'subject.posts': [exampleDirectory.posts[0]?.id ?? ''],
    'subject.organ': exampleDirectory.organs[0]?.id ?? '',
    'conduct.place': exampleDirectory.places[0]?.id ?? '',
    'conduct.from': '2024-03-05',
    knownSince: '2024-03-05',
    decidedBy: '990101.discipline',
    managedBy: '990101.committee',
    codes: [],
    'channel.postmark': '2024-08-20',
    'channel.id': exampleMandate.channels[0]?.id ?? '',
  };
  const value = values[field];
  if (value === undefined) throw new Error(`no answer to ${field} (${facts}, ${post})`);
  return { field: fillableField.parse(field), value };
};

const answersTo = (ask: Ask): readonly Answer[] => {
  if (ask.field === 'subject.person') return [personAnswer];
  // A wrong of those without office contradicts a subject in office, and what contradicts is asked about.
  const few = possibleAnswers(ask).filter(({ value }) => value !== 'private-wrong');
  return few.length > 0 ? few : [freeAnswer(ask)];
};

const personAnswer: Answer = { field: 'subject.person', value: exampleDirectory.persons[0]?.id ?? '' };

const keyOf = ({ field, facts, post, of }: Ask): string =>
  [field, field === 'confirmed' ? facts[0] : '', post, of].join(' ');

const asksAbout = (state: ReceivedReport): ReadonlyMap<string, readonly Ask[]> =>
  new Map(
    determine(documents, reportToDetermine(state)).map((finding) => [
      finding.data.matter,
      finding.outcome === 'undetermined' ? finding.data.asks : [],
    ]),
  );

const byAnswer = ({ field }: Ask): boolean => field !== 'decision' && field !== 'opening';

interface Seen {
  readonly asked: ReadonlySet<string>;
  readonly left: readonly string[];
}

interface Open {
  readonly state: ReceivedReport;
  readonly matter: string;
  readonly ask: Ask;
}

const openIn = (state: ReceivedReport): readonly Open[] =>
  [...asksAbout(state)].flatMap(([matter, asks]) =>
    asks.filter(byAnswer).map((ask) => ({ state, matter, ask })),
  );

/** The answers after which the question is asked again. */
const askedAgain = ({ state, matter, ask }: Open): readonly string[] =>
  answersTo(ask)
    .filter((answer) => {
      const given = { matter: ask.of ?? matter, answers: [answer], source: '区委组织部名册' };
      const particulars = answering(state, documents, given, '2024-10-01T00:00:00Z');
      const after = asksAbout(withParticulars(state, { data: particulars })).get(matter) ?? [];
      return after.some((one) => keyOf(one) === keyOf(ask));
    })
    .map(({ value }) => `${keyOf(ask)} ${value}`);

const seenIn = (reports: readonly IncomingReport[]): Seen => {
  const open = reports.flatMap((report) => openIn(stateOf(report)));
  return { asked: new Set(open.map(({ ask }) => ask.field)), left: open.flatMap(askedAgain) };
};

type IncomingMatter = IncomingReport['matters'][number];

const subjects: readonly IncomingMatter['subject'][] = [
  { type: 'none' },
  { type: 'body' },
  { type: 'body', organ: 'nowhere' },
  { type: 'person' },
  { type: 'person', person: 'nobody' },
  { type: 'person', posts: ['no-such-post'] },
  { type: 'person', organ: 'nowhere', standing: 'official' },
];

/** The same report with each particular of its first matter blanked, and with subjects of every kind. */
const blanked = (report: IncomingReport): readonly IncomingReport[] => {
  const [first, ...others] = report.matters as [IncomingMatter, ...IncomingMatter[]];
  const without = Object.keys(first).filter((key) => key !== 'subject');
  const variants = [
    ...without.map((key) => Object.fromEntries(Object.entries(first).filter(([name]) => name !== key))),
    ...subjects.map((subject) => ({ ...first, subject })),
    { subject: first.subject },
  ];
  return variants.map((one) => ({ ...report, matters: [one as IncomingMatter, ...others] }));
};

describe('a question that is asked', () => {
  it('can be answered, and is not asked again, for every vector', () => {
    const { asked, left } = seenIn(vectors);
    expect(left).toStrictEqual([]);
    expect([...asked]).toContain('confirmed');
  });

  it('can be answered, and is not asked again, for the season of the demonstration', () => {
    const { asked, left } = seenIn(season);
    expect(left).toStrictEqual([]);
    expect(asked.size).toBeGreaterThan(6);
  });

  it('can be answered, and is not asked again, whatever is blank or unknown', () => {
    const { asked, left } = seenIn([...vectors, ...season.slice(0, long ? 2_000 : 25)].flatMap(blanked));
    expect(left).toStrictEqual([]);
    expect(asked.size).toBeGreaterThan(8);
  });

  it('is one where the directory knows nobody of an id, and names the closest', () => {
    const report = dataFile(incomingReport, 'test/fixtures/faults/unknown-person-id.json');
    const asked = [...asksAbout(stateOf(report)).values()].flat();
    expect(asked.map(({ field, closest }) => [field, closest?.length])).toStrictEqual([
      ['subject.person', 3],
    ]);
  });
});
