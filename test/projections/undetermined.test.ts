import { describe, expect, it } from 'vitest';
import { foldAll, undetermined } from '../../src/projections/index.ts';
import { describeProjection } from '../support/projection-laws.ts';
import { arbitraryHistory } from './histories.ts';
import { determined, ledgerEntry, uuid } from './samples.ts';

const report = uuid(0xa);
const left = { n: 2, report, outcome: 'undetermined', determinedAt: '2024-09-02T10:00:00+08:00' } as const;
const laterLeft = { ...left, n: 3, determinedAt: '2024-09-05T10:00:00+08:00' } as const;

const shown = (sample: typeof left | typeof laterLeft, since: string) =>
  new Map([
    [
      `${report}/m1`,
      {
        ...ledgerEntry(sample),
        reason: 'unknown-facts',
        asks: [
          {
            facts: ['scope.key-post'],
            field: 'subject.posts',
            question: { 'zh-CN': '任何职务？', en: 'which post?' },
          },
        ],
        candidates: ['shili-discipline'],
        since,
      },
    ],
  ]);

describeProjection('undetermined', undetermined, arbitraryHistory);

describe('the ledger of undetermined matters', () => {
  it('shows what to ask, who would be competent, and since when', () =>
    expect(foldAll(undetermined, new Map(), [determined(left)])).toStrictEqual(
      shown(left, left.determinedAt),
    ));

  it('counts the waiting from the first of several undetermined answers in a row', () => {
    const first = determined(left);
    const second = determined({ ...laterLeft, supersedes: first });
    expect(foldAll(undetermined, new Map(), [first, second])).toStrictEqual(
      shown(laterLeft, left.determinedAt),
    );
  });

  it('counts anew after another outcome', () => {
    const first = determined(left);
    const found = determined({ n: 9, report, outcome: 'in-scope', supersedes: first });
    const again = determined({ ...laterLeft, supersedes: found });
    expect(foldAll(undetermined, new Map(), [first, found, again])).toStrictEqual(
      shown(laterLeft, laterLeft.determinedAt),
    );
  });

  it.each(['in-scope', 'referral'] as const)('gives up a matter that is superseded by %s', (outcome) => {
    const first = determined(left);
    const second = determined({ n: 3, report, outcome, supersedes: first });
    expect(foldAll(undetermined, new Map(), [first, second])).toStrictEqual(new Map());
  });
});
