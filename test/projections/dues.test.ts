import { expect, it } from 'vitest';
import type { ReceiverKind } from '../../src/domain/index.ts';
import { duesOfReferral } from '../../src/projections/dues.ts';
import type { ReferredMatter } from '../../src/projections/referral.ts';
import { calendar2024 } from '../support/data-files.ts';
import { ledgerEntry, receiver, uuid } from './samples.ts';

const outstandingTo = (kind: ReceiverKind): ReferredMatter => ({
  ...ledgerEntry({ n: 2, report: uuid(0xa), outcome: 'referral' }),
  receiver: { ...receiver, kind },
  life: {
    organ: 'shili-discipline',
    stage: 'outstanding',
    decidedAt: '2024-09-12T10:00:00+08:00',
    since: '2024-09-12T09:00:00+08:00',
  },
});

// 信访工作条例 Art 22: fifteen days; 处理检举控告工作规则 Art 15: five working days, the 14th being one and the 15th
// to the 17th none.
it.each([
  ['discipline-organ', 'dispatch', '2024-09-27'],
  ['higher-discipline-organ', 'upward-dispatch', '2024-09-20'],
] as const)('a referral to a %s is due by the clause that sets its term', (kind, name, last) => {
  const [due, ...others] = duesOfReferral(outstandingTo(kind), {
    zone: 'Asia/Shanghai',
    calendar: calendar2024,
  });
  expect(others).toStrictEqual([]);
  expect(due?.deadline).toMatchObject({ name, status: 'known', lastDay: last });
});
