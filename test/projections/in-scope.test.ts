import { describe, expect, it } from 'vitest';
import { foldAll, inScope } from '../../src/projections/index.ts';
import { describeProjection } from '../support/projection-laws.ts';
import { arbitraryHistory } from './histories.ts';
import { determined, ledgerEntry, received, uuid } from './samples.ts';

const report = uuid(0xa);
const arrival = received({ n: 1, report, matters: 2 });
const found = { n: 2, report, outcome: 'in-scope' } as const;

describeProjection('in-scope', inScope, arbitraryHistory);

describe('the ledger of matters in scope', () => {
  it('shows a matter found in scope, with its grounds and the rules they come from', () =>
    expect(foldAll(inScope, new Map(), [arrival, determined(found)])).toStrictEqual(
      new Map([[`${report}/m1`, ledgerEntry(found)]]),
    ));

  it.each(['referral', 'undetermined'] as const)('does not show a matter with outcome %s', (outcome) =>
    expect(foldAll(inScope, new Map(), [arrival, determined({ ...found, outcome })])).toStrictEqual(
      new Map(),
    ),
  );

  it.each(['referral', 'undetermined'] as const)('gives up a matter that is superseded by %s', (outcome) => {
    const first = determined(found);
    const second = determined({ n: 3, report, outcome, supersedes: first });
    expect(foldAll(inScope, new Map(), [arrival, first, second])).toStrictEqual(new Map());
  });

  it('shows the later of two determinations in scope', () => {
    const first = determined(found);
    const later = { ...found, n: 3, determinedAt: '2024-09-04T08:00:00+08:00' };
    const second = determined({ ...later, supersedes: first });
    expect(foldAll(inScope, new Map(), [first, second])).toStrictEqual(
      new Map([[`${report}/m1`, ledgerEntry(later)]]),
    );
  });

  it('keeps the matters of a report apart', () => {
    const other = { ...found, n: 3, matter: 'm2' };
    expect(foldAll(inScope, new Map(), [determined(found), determined(other)])).toStrictEqual(
      new Map([
        [`${report}/m1`, ledgerEntry(found)],
        [`${report}/m2`, ledgerEntry(other)],
      ]),
    );
  });

  it('is not concerned by a matter that moves between the other ledgers', () => {
    const first = determined({ ...found, outcome: 'undetermined' });
    const second = determined({ n: 3, report, outcome: 'referral', supersedes: first });
    expect(inScope.keysOf(second)).toStrictEqual([]);
  });
});
