import { describe, expect, it } from 'vitest';
import { determine, documentsFrom, numbered } from '../../src/app/index.ts';
import type { IncomingReport, Mandate } from '../../src/domain/index.ts';
import { inspectionRules } from '../support/shipped.ts';
import { calendar, directory, incoming, mandate } from '../support/small-world.ts';

const under = (change: Partial<Mandate> = {}) =>
  documentsFrom({ mandate: { ...mandate, ...change }, directory, calendar, ruleSet: inspectionRules });

const found = (report: IncomingReport, change: Partial<Mandate> = {}): readonly string[] =>
  determine(under(change), numbered(report)).map((finding) =>
    [
      finding.outcome,
      finding.data.grounds.map(({ rule }) => rule).join('+'),
      finding.outcome === 'referral' ? finding.data.receiver.organ : '',
    ].join(' '),
  );

const about = (subject: IncomingReport['matters'][number]['subject']): IncomingReport['matters'][number] => ({
  subject,
  kind: 'misconduct',
  field: 'other',
  conduct: { from: '2024-03' },
});

const claim = { subject: { type: 'none' }, kind: 'claim', field: 'other', remedy: 'department' } as const;

describe('the window', () => {
  it.each([
    ['2024-07-29T23:59:59.999+08:00', 'undetermined before-opening '],
    ['2024-07-30T00:00:00.000+08:00', 'in-scope committee-leadership '],
    ['2024-09-25T17:59:59.999+08:00', 'in-scope committee-leadership '],
    ['2024-09-25T18:00:00.000+08:00', 'referral after-closing office'],
    ['2024-09-25T18:00:00.001+08:00', 'referral after-closing office'],
    ['2024-09-25T10:00:00.000Z', 'referral after-closing office'],
  ])('a message received at %s', (receivedAt, expected) => {
    expect(found(incoming({ receivedAt }))).toStrictEqual([expected]);
  });

  const readings = { ...mandate.readings, postal: 'receipt' as const };
  it.each([
    ['posted on the last day', { postmark: '2024-09-25' }, {}, 'in-scope committee-leadership '],
    ['posted a day late', { postmark: '2024-09-26' }, {}, 'referral after-closing office'],
    ['with an illegible postmark', { postmark: 'illegible' as const }, {}, 'undetermined  '],
    ['without a postmark', {}, {}, 'undetermined  '],
    [
      'posted on the last day, where receipt counts',
      { postmark: '2024-09-25' },
      { readings },
      'referral after-closing office',
    ],
  ])('a letter %s that arrives on the 28th', (_what, facts, change, expected) => {
    const report = incoming({ channel: { kind: 'post', ...facts }, receivedAt: '2024-09-28T09:00:00+08:00' });
    expect(found(report, change)).toStrictEqual([expected]);
  });

  it('counts a telephone call from when it began', () => {
    const channel = { kind: 'telephone', startedAt: '2024-09-25T17:59:59.999+08:00' } as const;
    expect(found(incoming({ channel, receivedAt: '2024-09-25T18:10:00+08:00' }))).toStrictEqual([
      'in-scope committee-leadership ',
    ]);
  });

  it('counts what was in a box when it was sealed at closing', () => {
    const channel = { kind: 'contact-box', sealedAtClosing: true } as const;
    expect(found(incoming({ channel, receivedAt: '2024-09-25T18:20:00+08:00' }))).toStrictEqual([
      'in-scope committee-leadership ',
    ]);
  });
});

describe('working days', () => {
  it.each([
    ['2024-09-13T10:00:00+08:00', true],
    ['2024-09-14T10:00:00+08:00', true],
    ['2024-09-15T10:00:00+08:00', false],
    ['2024-09-16T10:00:00+08:00', false],
    ['2025-01-02T10:00:00+08:00', null],
  ])('%s is %s and never changes the outcome', (receivedAt, expected) => {
    const [finding] = determine(
      under(),
      numbered(incoming({ receivedAt, channel: { kind: 'post', postmark: '2024-08-01' } })),
    );
    expect(finding?.data.facts['report.working-day']).toBe(expected);
    expect(finding?.outcome).toBe('in-scope');
  });
});

describe('referral', () => {
  it('goes to the discipline organ that manages the cadre', () => {
    const report = incoming({ matters: [about({ type: 'person', posts: ['clerk'] })] });
    expect(found(report)).toStrictEqual(['referral misconduct-not-covered district-discipline']);
  });

  it('is left open while it is not known whether a leading cadre holds a key post', () => {
    const report = incoming({ matters: [about({ type: 'person', posts: ['chief'] })] });
    const [finding] = determine(under(), numbered(report));
    expect(
      finding?.outcome === 'undetermined' && finding.data.asks.flatMap(({ facts }) => facts),
    ).toStrictEqual(['scope.key-post']);
  });

  it('of a harmless matter climbs past the office that another matter accuses', () => {
    const report = incoming({ matters: [about({ type: 'person', posts: ['petition-clerk'] }), claim] });
    expect(found(report)).toStrictEqual([
      'referral misconduct-not-covered district-discipline',
      'referral personal-claim city-petitions',
    ]);
  });

  it('climbs past everything the accused leads', () => {
    const report = incoming({
      receivedAt: '2024-09-26T10:00:00+08:00',
      matters: [about({ type: 'person', person: 'jia' }), claim],
    });
    expect(found(report)).toStrictEqual([
      'referral after-closing office',
      'referral personal-claim city-petitions',
    ]);
  });

  it('is not made while the unit of somebody accused is unknown', () => {
    const report = incoming({ matters: [about({ type: 'person' }), claim] });
    expect(found(report).map((line) => line.split(' ')[0])).toStrictEqual(['undetermined', 'undetermined']);
  });

  it('may go to the accused’s unit only where the mandate says that forwarding is allowed', () => {
    const referral = { ...mandate.referral, forwardToAccusedUnit: 'allowed' as const };
    const report = incoming({ matters: [about({ type: 'person', posts: ['petition-clerk'] }), claim] });
    expect(found(report, { referral })[1]).toBe('referral personal-claim petitions');
  });
});

describe('a former holder', () => {
  const left = {
    ...directory,
    tenures: [{ person: 'jia', post: 'secretary', from: '2018-01-01', until: '2022-06-01' }],
  };
  const judged = (from: string | undefined, formerHolders: 'in-office-conduct' | 'excluded'): string => {
    const matter = { ...about({ type: 'person', person: 'jia' }), specific: true };
    const matters = [from === undefined ? { ...matter, conduct: {} } : { ...matter, conduct: { from } }];
    const documents = documentsFrom({
      mandate: { ...mandate, readings: { ...mandate.readings, formerHolders } },
      directory: left,
      calendar,
      ruleSet: inspectionRules,
    });
    const [finding] = determine(documents, numbered(incoming({ matters })));
    return `${finding?.outcome} ${finding?.data.grounds.map(({ rule }) => rule).join()}`;
  };

  it.each([
    ['2020', 'in-office-conduct', 'in-scope former-holder'],
    ['2023', 'in-office-conduct', 'undetermined misconduct-not-covered'],
    [undefined, 'in-office-conduct', 'undetermined '],
    ['2020', 'excluded', 'undetermined misconduct-not-covered'],
  ] as const)('conduct in %s under %s', (from, reading, expected) => {
    expect(judged(from, reading)).toBe(expected);
  });
});

describe('what is about the group itself', () => {
  const cites = [{ source: 'notice', clause: '监督', verified: true }];
  const receiverUnder = (referral: Partial<Mandate['referral']>) => {
    const documents = under({ ...mandate, referral: { ...mandate.referral, ...referral } });
    const report = incoming({ matters: [about({ type: 'body', organ: 'group' })] });
    const [finding] = determine(documents, numbered(report));
    return finding?.outcome === 'referral' && finding.data.receiver.organ;
  };

  it('goes to the inspection office of the sender, unless the notice names another', () => {
    expect(receiverUnder({})).toBe('office');
    const complaintsAboutGroup = { line: '监督电话', to: { organ: 'city-discipline' }, cites };
    expect(receiverUnder({ complaintsAboutGroup })).toBe('city-discipline');
  });

  it('does not go to the group, though the notice names it', () => {
    const complaintsAboutGroup = { line: '监督电话', to: { organ: 'group' }, cites };
    expect(receiverUnder({ complaintsAboutGroup })).toBe('sender');
  });
});

describe('a suggestion about nobody', () => {
  it('goes to the petition office of the place', () => {
    const suggestion = { subject: { type: 'none' }, kind: 'suggestion', field: 'other' } as const;
    expect(found(incoming({ matters: [suggestion] }))).toStrictEqual(['referral suggestion petitions']);
  });
});

describe('an ordinary crime of a private person', () => {
  it('raises no question about offices', () => {
    const crime = {
      subject: { type: 'person', standing: 'private' },
      kind: 'ordinary-crime',
      field: 'other',
    } as const;
    expect(found(incoming({ matters: [crime] }))).toStrictEqual(['undetermined ordinary-crime ']);
  });
});

describe('a wrong of those who hold no office', () => {
  const wrong = (change: Partial<IncomingReport['matters'][number]>) =>
    found(
      incoming({
        matters: [
          {
            subject: { type: 'person' },
            kind: 'private-wrong',
            field: 'other',
            conduct: { from: '2024-03', place: 'district' },
            ...change,
          },
        ],
      }),
    );

  it.each([
    ['somebody of whom nothing is said', { type: 'person' }],
    ['a private person', { type: 'person', standing: 'private' }],
    ['a company that the directory does not have', { type: 'body' }],
    ['nobody in particular', { type: 'none' }],
  ] as const)('raises no question about offices, about %s', (_, subject) => {
    expect(wrong({ subject })).toStrictEqual(['referral private-wrong petitions']);
    expect(wrong({ subject, field: 'bribe-giving' })).toStrictEqual([
      'referral bribe-giving district-discipline',
    ]);
  });

  it.each([
    ['a clerk', { type: 'person', posts: ['clerk'] }],
    ['an official', { type: 'person', standing: 'official' }],
    ['somebody who once held a post', { type: 'person', person: 'jia' }],
    ['an organ', { type: 'body', organ: 'bureau' }],
  ] satisfies [string, IncomingReport['matters'][number]['subject']][])(
    'is asked about where it names %s',
    (_, subject) => {
      const [finding] = determine(
        under(),
        numbered(incoming({ matters: [{ subject, kind: 'private-wrong' }] })),
      );
      expect(finding).toMatchObject({
        outcome: 'undetermined',
        data: { contradictions: [{ code: 'private-yet-in-office', field: '/matters/0/kind' }] },
      });
    },
  );
});

describe('somebody named by a post', () => {
  const twoOffices = {
    ...directory,
    posts: [
      ...directory.posts,
      { id: 'mayor', title: '区长', organ: 'bureau', role: 'principal' as const, managedBy: 'committee' },
    ],
    tenures: [
      { person: 'jia', post: 'secretary', from: '2021-01-01' },
      { person: 'jia', post: 'mayor', from: '2021-01-01' },
    ],
  };
  const documents = documentsFrom({ mandate, directory: twoOffices, calendar, ruleSet: inspectionRules });
  const judged = (change: Partial<IncomingReport['matters'][number]>) =>
    determine(
      documents,
      numbered(incoming({ matters: [{ ...about({ type: 'person', posts: ['mayor'] }), ...change }] })),
    )[0];

  it('is the person who certainly holds it, with all their offices', () => {
    expect(judged({})).toMatchObject({ outcome: 'in-scope', data: { subject: 'person:jia' } });
  });

  it('is not taken for the present holder where the conduct is older', () => {
    expect(judged({ conduct: { from: '2019' } })?.data.subject).toBe('post:mayor');
  });

  it('keeps a referral away from every unit that a holder of the post leads', () => {
    const matters = [
      about({ type: 'person', posts: ['mayor'] }),
      about({ type: 'person', posts: ['clerk'] }),
    ];
    const [, second] = determine(documents, numbered(incoming({ matters })));
    expect(second).toMatchObject({ outcome: 'referral', data: { receiver: { organ: 'city-discipline' } } });
  });
});

describe('the citations of a determination', () => {
  it('quote the mandate that was in force', () => {
    const [finding] = determine(under(), numbered(incoming()));
    expect(finding?.data.grounds[0]?.cites[0]).toStrictEqual({
      source: 'mandate',
      clause: '受理范围',
      quote: '党委及其领导班子',
      verified: true,
    });
  });
});

describe('a box emptied after closing', () => {
  it('is left open while nobody says whether it was sealed at closing', () => {
    const report = incoming({ channel: { kind: 'contact-box' }, receivedAt: '2024-09-26T09:00:00+08:00' });
    expect(found(report)).toStrictEqual(['undetermined  ']);
  });
});
