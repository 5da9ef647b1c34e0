import { describe, expect, it } from 'vitest';
import { determine } from '../../src/app/determine.ts';
import { documentsFrom } from '../../src/app/documents/documents.ts';
import {
  directory,
  incomingReport,
  mandate,
  type ReportToDetermine,
  type Target,
} from '../../src/domain/index.ts';
import { calendar2024, dataFile, exampleDirectory, exampleMandate } from '../support/data-files.ts';
import { inspectionRules } from '../support/shipped.ts';

const folder = 'test/fixtures/faults/';

const received = (name: string): ReportToDetermine => {
  const { channel, receivedAt, reporter = {}, matters } = dataFile(incomingReport, `${folder}${name}.json`);
  return {
    id: 'r',
    channel,
    receivedAt,
    reporter,
    matters: matters.map((matter, i) => ({ ...matter, id: `m${i + 1}` })),
  };
};

type Changed = Partial<{ mandate: typeof exampleMandate; directory: typeof exampleDirectory }>;

const documentsOf = (changed: Changed) =>
  documentsFrom({
    mandate: changed.mandate ?? exampleMandate,
    directory: changed.directory ?? exampleDirectory,
    calendar: calendar2024,
    ruleSet: inspectionRules,
  });

const found = (report: ReportToDetermine, changed: Changed = {}) =>
  determine(documentsOf(changed), report).map(({ outcome, data }) => ({
    outcome,
    contradictions: data.contradictions?.map(({ code, field }) => [code, field]),
  }));

describe('a report that contradicts itself or the directory', () => {
  it.each([
    ['reporter-says-provincial-committee-member', 'post-not-held', '/matters/0/subject/posts/0'],
    ['reporter-says-inspector', 'post-not-held', '/matters/0/subject/posts/0'],
    ['reporter-says-committee-member', 'post-not-held', '/matters/0/subject/posts/0'],
    ['post-before-the-present-head', 'post-before-its-holder', '/matters/0/subject/posts/0'],
    ['postmark-after-receipt', 'postmark-after-receipt', '/channel/postmark'],
    ['conduct-in-2051', 'conduct-after-receipt', '/matters/0/conduct/from'],
  ])('%s is asked about, with the field', (name, code, field) => {
    const contradictions = [[code, field]];
    expect(found(received(name))).toStrictEqual([{ outcome: 'undetermined', contradictions }]);
  });

  it('is never in scope for the predecessor where former holders are not taken', () => {
    const readings = { ...exampleMandate.readings, formerHolders: 'excluded' as const };
    const changed = { mandate: { ...exampleMandate, readings } };
    expect(found(received('post-before-the-present-head'), changed)[0]?.outcome).toBe('undetermined');
  });

  it('is taken where the dates that cannot be decide nothing', () => {
    const report = received('reporter-says-inspector');
    const matters = [
      { ...report.matters[0], id: 'm1', subject: { type: 'person', person: 'ding-hai-3' } },
    ] as const;
    const channel = { kind: 'post', postmark: '2024-08-17' } as const;
    expect(found({ ...report, channel, matters })).toStrictEqual([
      { outcome: 'in-scope', contradictions: [['postmark-after-receipt', '/channel/postmark']] },
    ]);
  });
});

it('an accusation of nobody is one of somebody unknown', () => {
  const asNone = found(received('unknown-accused-as-none'));
  expect(asNone.map(({ outcome }) => outcome)).toStrictEqual(['undetermined', 'undetermined']);
  expect(found(received('unknown-accused-as-person'))).toStrictEqual(asNone);
});

it.each(['education', 'education-and-housing'])(
  'who moved on stays in scope where %s is inspected',
  (name) => {
    const changed = {
      mandate: dataFile(mandate, `${folder}${name}.mandate.json`),
      directory: dataFile(directory, `${folder}moved.directory.json`),
    };
    expect(found(received('moved-between-two-units'), changed)[0]?.outcome).toBe('in-scope');
  },
);

const answersTo = (report: ReportToDetermine, changed: Changed = {}): readonly string[] =>
  determine(documentsOf(changed), report).map((finding) =>
    finding.outcome === 'referral' ? finding.data.receiver.organ : finding.outcome,
  );

const withTarget = (change: Partial<Target>, scope: Partial<Target['scope']> = {}): Changed => {
  const [{ place: _place, committee: _committee, ...target }] = exampleMandate.targets as [Target];
  return {
    mandate: {
      ...exampleMandate,
      targets: [{ ...target, ...change, scope: { ...target.scope, ...scope } }],
    },
  };
};

const about = (...matters: readonly Partial<ReportToDetermine['matters'][number]>[]): ReportToDetermine => ({
  id: 'r',
  channel: { kind: 'qr-code' },
  receivedAt: '2024-08-20T10:00:00+08:00',
  reporter: {},
  matters: matters.map((matter, i) => ({
    id: `m${i + 1}`,
    subject: { type: 'none' },
    field: 'other',
    specific: true,
    ...matter,
  })),
});

const bodyClaim = (organ: string) => ({
  subject: { type: 'body' as const, organ },
  kind: 'claim' as const,
  remedy: 'department' as const,
});

describe('where several are concerned', () => {
  const report = received('two-posts-in-two-districts');
  const exchanged: ReportToDetermine = {
    ...report,
    matters: report.matters.map((matter) => {
      const { subject } = matter;
      const posts = 'posts' in subject ? subject.posts?.toReversed() : [];
      return { ...matter, subject: { ...subject, posts } as typeof subject };
    }),
  };

  it('two posts in two districts get one answer, whichever is named first', () => {
    const answers = answersTo(report);
    expect(answers).toStrictEqual(['9901.government', '990101.petition-office']);
    expect(answersTo(exchanged)).toStrictEqual(answers);
  });

  const exclusions = [
    {
      id: 'claims',
      quote: '个人诉求转被巡视单位',
      kinds: ['claim' as const],
      to: { receiver: 'inspected-unit' as const },
      cites: [{ source: 'mandate', clause: '转办', verified: true }],
    },
  ];
  const units = ['990101.education', '990101.housing'];

  it.each([units, units.toReversed()].map((organs) => [organs]))(
    'a claim about an inspected unit goes to that unit, and about none of %j is asked about',
    (organs) => {
      const changed = withTarget({ organs: [...organs] }, { exclusions });
      const claims = about(bodyClaim('990101.education'), bodyClaim('990101.housing'));
      expect(answersTo(claims, changed)).toStrictEqual(units);
      const nobody = about({ kind: 'claim', remedy: 'department' });
      expect(answersTo(nobody, changed)).toStrictEqual(['undetermined']);
    },
  );

  it('a claim without a place goes to the common superior of the districts inspected, in either order', () => {
    const districts = ['990101.education', '990102.petition-office'];
    for (const organs of [districts, districts.toReversed()])
      expect(answersTo(about({ kind: 'claim', remedy: 'department' }), withTarget({ organs }))).toStrictEqual(
        ['9901.government'],
      );
  });
});

it('a class excluded by its remedy alone leaves accusations decided', () => {
  const exclusions = [
    {
      id: 'lawsuits',
      quote: '涉法涉诉问题不受理',
      remedies: ['litigation' as const],
      cites: [{ source: 'mandate', clause: '受理范围', verified: true }],
    },
  ];
  const [{ place, committee }] = exampleMandate.targets as [Target];
  const changed = withTarget({ ...(place && { place }), ...(committee && { committee }) }, { exclusions });
  const accusation = about({ subject: { type: 'person', person: 'ding-hai-3' }, kind: 'misconduct' });
  expect(answersTo(accusation, changed)).toStrictEqual(['in-scope']);
});
