import { describe, expect, it } from 'vitest';
import { type Finding, incomingReport, keepInseparable } from '../../../src/domain/index.ts';
import { incoming } from '../../support/small-world.ts';
import { finding, type Plan } from '../report-decider/life.ts';

const inScope = { outcome: 'in-scope' } as const;
const referral = { outcome: 'referral', organ: 'petitions' } as const;
const undetermined = { outcome: 'undetermined' } as const;

const sources = { 'supervision-2018': {}, 'petition-2022': {} };

const kept = (
  plans: readonly Plan[],
  ties: Readonly<Record<string, readonly string[]>>,
  named: object = sources,
) =>
  keepInseparable(
    plans.map((_, i) => ({ id: `m${i + 1}`, inseparableFrom: ties[`m${i + 1}`] })),
    finding(plans)({} as never).findings,
    named as Record<string, unknown>,
  );

const outcomes = (findings: readonly Finding[]) => findings.map(({ outcome }) => outcome);

describe('parts that cannot be told apart from one in scope', () => {
  it('stay with the group, by a ground that names its clauses', () => {
    const [, part] = kept([inScope, referral], { m2: ['m1'] });
    expect(part?.outcome).toBe('in-scope');
    expect(part?.data).not.toHaveProperty('receiver');
    expect(part?.data.grounds).toStrictEqual([
      {
        rule: 'inseparable-part',
        cites: [
          { source: 'supervision-2018', clause: '第三十四条第二款（参照）', verified: true },
          { source: 'petition-2022', clause: '第二十四条', verified: true },
        ],
      },
    ]);
  });

  it('cite only texts that the rule set knows', () =>
    expect(kept([inScope, referral], { m2: ['m1'] }, {})[1]?.data.grounds).toStrictEqual([
      { rule: 'inseparable-part', cites: [] },
    ]));

  it.each([
    ['whichever of the two says so', [inScope, referral], { m1: ['m2'] }, ['in-scope', 'in-scope']],
    [
      'through a third',
      [inScope, referral, referral],
      { m2: ['m1'], m3: ['m2'] },
      ['in-scope', 'in-scope', 'in-scope'],
    ],
    [
      'whatever the answer of one of them would be',
      [inScope, undetermined, referral],
      { m2: ['m1'], m3: ['m2'] },
      ['in-scope', 'in-scope', 'in-scope'],
    ],
    [
      'not before it is known whether one is about the group’s own people',
      [inScope, { ...referral, inspector: null }],
      { m2: ['m1'] },
      ['in-scope', 'undetermined'],
    ],
    ['not without one in scope', [referral, referral], { m2: ['m1'] }, ['referral', 'referral']],
    ['not when nothing is said', [inScope, referral], {}, ['in-scope', 'referral']],
    [
      'not with one of the group’s own people',
      [inScope, { ...referral, inspector: true }],
      { m2: ['m1'] },
      ['in-scope', 'referral'],
    ],
  ] as const)('%s', (_, plans, ties, expected) =>
    expect(outcomes(kept(plans, ties))).toStrictEqual(expected),
  );

  it('are named by matters that the report has', () => {
    const [matter] = incoming().matters;
    const report = (inseparableFrom: readonly string[]) =>
      incomingReport.safeParse({ ...incoming(), matters: [{ ...matter, inseparableFrom }, matter] });
    expect(report(['m2']).success).toBe(true);
    expect(report(['m3']).error?.issues[0]?.path).toStrictEqual(['matters']);
  });
});
