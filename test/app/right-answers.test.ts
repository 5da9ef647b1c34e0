import { describe, expect, it } from 'vitest';
import { determine } from '../../src/app/determine.ts';
import { documentsFrom } from '../../src/app/documents/documents.ts';
import { directory, incomingReport, mandate, type ReportToDetermine } from '../../src/domain/index.ts';
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

const found = (report: ReportToDetermine, changed: Changed = {}) =>
  determine(
    documentsFrom({
      mandate: changed.mandate ?? exampleMandate,
      directory: changed.directory ?? exampleDirectory,
      calendar: calendar2024,
      ruleSet: inspectionRules,
    }),
    report,
  ).map(({ outcome, data }) => ({
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
