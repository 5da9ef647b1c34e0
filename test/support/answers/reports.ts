import fc from 'fast-check';
import { confirmableFacts } from '../../../src/domain/report/confirmation.ts';
import { dangers, disciplines, matterKinds, remedies } from '../../../src/domain/report/matter.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';
import type {
  MatterToDetermine,
  ReportToDetermine,
} from '../../../src/domain/report-decider/report-to-determine.ts';
import { optional, present, seldom, some } from './arbitrary.ts';
import { days, organIds, persons, places, postIds } from './directories.ts';

const date = some(...days, '2018', '2022-07', '2024-08-12', '2051');
const anOrgan = fc.oneof(
  { weight: 150, arbitrary: some(...organIds) },
  { weight: 1, arbitrary: fc.constant('nowhere') },
);
const aPost = fc.oneof(
  { weight: 150, arbitrary: some(...postIds) },
  { weight: 1, arbitrary: fc.constant('no-post') },
);
const aPerson = fc.oneof(
  { weight: 150, arbitrary: some(...persons) },
  { weight: 1, arbitrary: fc.constant('stranger') },
);
const rank = some('leading-cadre', 'official', 'private');

const subjects: fc.Arbitrary<Subject> = fc.oneof(
  { weight: 4, arbitrary: aPerson.map((person) => ({ type: 'person' as const, person })) },
  { weight: 4, arbitrary: aPost.map((post) => ({ type: 'person' as const, posts: [post] })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        person: optional(aPerson),
        posts: optional(fc.uniqueArray(aPost, { maxLength: 2 })),
        organ: optional(anOrgan, 1),
        standing: optional(rank, 1),
      })
      .map((one) => present<Subject>({ type: 'person', ...one })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ organ: anOrgan, standing: rank })
      .map((one) => ({ type: 'person' as const, ...one })),
  },
  {
    weight: 3,
    arbitrary: optional(anOrgan, 20).map((organ) => present<Subject>({ type: 'body', organ })),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'none' as const }) },
);

const source = { source: '组织部门答复', on: '2024-08-11' };

const confirmations = fc.array(
  fc.oneof(
    fc.record({ fact: some(...confirmableFacts), holds: fc.boolean() }),
    fc.record({
      fact: some('scope.key-post', 'scope.key-personnel'),
      post: some(...postIds),
      holds: fc.boolean(),
    }),
  ),
  { minLength: 1, maxLength: 2 },
);

const matters = fc
  .record({
    subject: subjects,
    kind: optional(some(...matterKinds, 'misconduct', 'misconduct', 'misconduct', 'claim', 'claim'), 12),
    disciplines: optional(fc.subarray([...disciplines], { maxLength: 2 })),
    field: optional(some('other', 'other', 'selection-and-appointment', 'environment'), 10),
    remedy: optional(some('department', 'department', ...remedies), 6),
    abuseOfJudicialPower: optional(fc.boolean()),
    dangers: seldom(fc.subarray([...dangers], { maxLength: 2 })),
    specific: optional(some(true, true, true, false), 6),
    conduct: optional(
      fc
        .record({
          from: optional(date, 3),
          through: seldom(date),
          place: optional(some(...places.map(({ id }) => id)), 1),
        })
        .map((one) => present<NonNullable<MatterToDetermine['conduct']>>(one)),
      3,
    ),
    inseparableFrom: seldom(fc.subarray(['m1', 'm2', 'm3'], { minLength: 1, maxLength: 2 })),
    decidedBy: seldom(anOrgan, 2),
    codes: optional(fc.subarray(['funerals']), 3),
    knownSince: seldom(date),
    confirmed: seldom(
      confirmations.map((all) => all.map((one) => ({ ...one, ...source }))),
      8,
    ),
    managedBy: seldom(
      some('city.committee', 'd1.committee').map((committee) => ({ committee, ...source })),
      8,
    ),
    refusedBy: seldom(fc.subarray(organIds, { minLength: 1, maxLength: 2 }), 8),
  })
  .map((one) => present<Omit<MatterToDetermine, 'id'>>(one));

const receipts = [
  '2024-08-11T23:30:00+08:00',
  '2024-08-12T09:00:00+08:00',
  '2024-08-12T10:00:00+08:00',
  '2024-08-12T11:00:00+08:00',
  '2024-08-12T10:00:00+08:00',
  '2024-08-12T10:00:00.001+08:00',
  '2024-08-13T00:00:00+08:00',
  '2024-08-21T09:00:00+08:00',
];
const instants = [...receipts, '2024-08-12T09:59:59.999+08:00', '2024-08-12T23:50:00+08:00'];

type Channel = ReportToDetermine['channel'];

const channels: fc.Arbitrary<Channel> = fc.oneof(
  {
    weight: 4,
    arbitrary: optional(some('sms', 'sms', 'line-1', 'gone')).map((id) =>
      present<Channel>({ kind: 'sms' as const, id }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ id: optional(some('line-1', 'line-2', 'sms')), startedAt: optional(some(...instants)) })
      .map((one) => present<Channel>({ kind: 'telephone' as const, ...one })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: optional(some('post')),
        postmark: optional(some('2024-08-10', '2024-08-12', '2024-08-20', '2051-01-01', 'illegible')),
      })
      .map((one) => present<Channel>({ kind: 'post' as const, ...one })),
  },
  {
    weight: 1,
    arbitrary: optional(fc.boolean()).map((sealedAtClosing) =>
      present<Channel>({ kind: 'contact-box' as const, sealedAtClosing }),
    ),
  },
);

const accusations = fc.array(
  fc.record({ subject: subjects, kind: some('misconduct' as const, 'claim' as const) }),
  { minLength: 1, maxLength: 2 },
);

/** A report of up to three matters, as it was received, corrected, linked, objected to or answered since. */
export const reports: fc.Arbitrary<ReportToDetermine> = fc
  .record({
    channel: channels,
    receivedAt: some(...receipts),
    reachable: optional(fc.boolean()),
    duplicateOf: seldom(fc.constant('018f2d2e-0000-7000-8000-000000000001'), 12),
    formerly: seldom(accusations, 8),
    matters: fc.array(matters, { minLength: 1, maxLength: 3 }),
  })
  .map(({ reachable, matters: all, ...rest }) =>
    present<ReportToDetermine>({
      id: '018f2d2e-0000-7000-8000-000000000000',
      ...rest,
      reporter: present({ reachable }),
      matters: all.map(({ inseparableFrom, ...one }, i) => {
        const tied = inseparableFrom?.filter((id) => id !== `m${i + 1}` && Number(id.slice(1)) <= all.length);
        return { id: `m${i + 1}`, ...one, ...(tied && tied.length > 0 && { inseparableFrom: tied }) };
      }),
    }),
  );
