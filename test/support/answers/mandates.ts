import fc from 'fast-check';
import type { Mandate, OrganKind, Target } from '../../../src/domain/index.ts';
import { receiverKinds } from '../../../src/domain/receivers/receiver-kinds.ts';
import { limb, mandateOf, targetOf } from '../remits.ts';
import { cites, optional, present, seldom, some } from './arbitrary.ts';
import { fixedOrganIds, fixedPostIds } from './directories.ts';

type Scope = Target['scope'];
type Selector = Scope['limbs'][number]['selectors'][number];

const covers = fc.subarray(['body', 'members', 'principal', 'staff'] as const, { minLength: 1 });
const kinds = fc.subarray<OrganKind>(['department', 'section', 'government', 'discipline-organ', 'police'], {
  minLength: 1,
  maxLength: 2,
});
const organs = fc.subarray(fixedOrganIds, { minLength: 1, maxLength: 2 });

export const selectors: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ select: fc.constant('target' as const), covers }),
  fc.constant({ select: 'managed-by' as const, committee: 'city.committee' }),
  fc.constant({ select: 'anyone' as const }),
  fc.record({ select: fc.constant('next-level' as const), covers }),
  fc.record({ select: fc.constant('party-groups-of' as const), kinds, covers }),
  fc.record({ select: fc.constant('organs-of-kind' as const), kinds, covers }),
  fc.record({ select: fc.constant('organs' as const), organs, covers }),
  fc.record({
    select: fc.constant('posts' as const),
    posts: fc.subarray(fixedPostIds, { minLength: 1, maxLength: 3 }),
  }),
  fc
    .record({
      select: fc.constant('key-posts' as const),
      whom: optional(some('leading-cadres', 'personnel')),
    })
    .map((one) => present<Selector>(one)),
  fc
    .record({
      select: fc.constant('managed-by' as const),
      committee: optional(some('city.committee', 'd1.committee')),
    })
    .map((one) => present<Selector>(one)),
  fc.constant({ select: 'anyone' as const }),
);

export const limbs = fc
  .tuple(
    some('committee', 'party-group', 'next-level-head', 'key-post', 'managed-cadre', 'section-head', 'other'),
    fc.array(selectors, { minLength: 1, maxLength: 2 }),
  )
  .map(([kind, all]) => limb(kind, ...all));

const edge = some('2024-07-30', '2024-07-30', '2024-07-30', '2024-08-12', '2024-08-12T10:00:00+08:00');
const windows = fc
  .record({ opens: optional(edge, 1), closes: optional(some('2024-08-12', '2024-08-20', '2024-09-25'), 1) })
  .map((one) => present<NonNullable<Mandate['window']>>({ ...one, cites }));

const destination = fc.oneof(
  some(...receiverKinds).map((receiver) => ({ receiver })),
  some(...fixedOrganIds).map((organ) => ({ organ })),
  some('热线', 'd1.petitions', 'd1.bureau').map((name) => ({ published: { id: 'named', name } })),
);

const exclusions = fc.array(
  fc
    .record({
      kinds: optional(fc.subarray(['claim', 'misconduct', 'suggestion'] as const, { minLength: 1 }), 3),
      remedies: seldom(fc.constant<'litigation'[]>(['litigation']), 2),
      fields: seldom(fc.constant<'environment'[]>(['environment']), 2),
      codes: seldom(fc.constant<string[]>(['funerals']), 2),
      to: optional(destination),
    })
    .filter(({ to: _to, ...lists }) => Object.values(lists).some((one) => one !== undefined))
    .map((one) =>
      present<NonNullable<Scope['exclusions']>[number]>({ id: 'e', quote: '不受理', cites, ...one }),
    ),
  { minLength: 1, maxLength: 2 },
);

const matterLists = fc.array(
  fc
    .record({
      role: some('priority', 'gate'),
      disciplines: optional(fc.constant<'integrity'[]>(['integrity'])),
      fields: seldom(fc.constant<'environment'[]>(['environment'])),
      codes: seldom(fc.constant(['funerals'])),
    })
    .map((one) => present<NonNullable<Scope['matters']>[number]>({ ...one, cites } as never)),
  { minLength: 1, maxLength: 2 },
);

const extents: fc.Arbitrary<Partial<Target>> = some<Partial<Target>>(
  { place: 'd1', committee: 'd1.committee' },
  { place: 'd1', committee: 'd1.committee' },
  { place: 'd2', committee: 'd2.committee' },
  { organs: ['d1.bureau'] },
  { organs: ['d1.bureau', 'd2.bureau'] },
  { organs: ['d1.bureau', 'd1.government'], committee: 'd1.committee' },
  { place: 'city', kinds: ['department', 'section'] },
  { place: 'city' },
  { committee: 'd1.committee' },
  { place: 't1' },
  {},
);

const excludes = fc.oneof(
  organs.map((all) => [{ organs: all, quote: '除外' }]),
  kinds.map((all) => [{ kinds: all, quote: '除外' }]),
);

const oneTarget = fc
  .record({
    extent: extents,
    excludes: seldom(excludes),
    limbs: fc.array(limbs, { minLength: 1, maxLength: 3 }),
    window: seldom(windows, 3),
    formerHolders: seldom(some('excluded', 'in-office-conduct'), 2),
    matters: seldom(matterLists, 3),
    exclusions: seldom(exclusions, 2),
    limitation: seldom(fc.constant({ months: 12, cites }), 6),
  })
  .map(({ extent, window, formerHolders, excludes: out, ...scope }) => ({
    rest: present<Partial<Target>>({
      ...extent,
      window,
      excludes: out,
      formerHolders: formerHolders && { reading: formerHolders, quote: '某' },
    }),
    scope: present<Partial<Scope>>(scope),
  }));

const made = (id: string, { rest, scope }: { rest: Partial<Target>; scope: Partial<Scope> }): Target =>
  targetOf(id, rest, {
    ...scope,
    ...(scope.exclusions && { exclusions: scope.exclusions.map((one, i) => ({ ...one, id: `e${i}` })) }),
  });

export const aTarget = oneTarget.map((one) => made('added', one));

const channels: Mandate['channels'] = [
  { id: 'sms', kind: 'sms', name: '短信', cites },
  { id: 'line-1', kind: 'telephone', name: '电话', cites, closes: '2024-08-13' },
  { id: 'line-2', kind: 'telephone', name: '电话', cites },
  { id: 'post', kind: 'post', name: '信', cites },
];

const referral = fc
  .record({
    forwardToAccusedUnit: some('non-accusation-only', 'non-accusation-only', 'never', 'allowed'),
    complaintsAboutGroup: seldom(destination.map((to) => ({ line: '监督电话', to, cites }))),
  })
  .map((one) => present<Mandate['referral']>({ ...one, replyDuty: 'none', cites }));

/** A remit over that city, with everything a notice can say. */
export const mandates: fc.Arbitrary<Mandate> = fc
  .record({
    targets: fc
      .array(oneTarget, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((one, i) => made(`target-${i}`, one))),
    readings: fc.record({
      postal: some('postmark', 'receipt'),
      formerHolders: some('excluded', 'in-office-conduct'),
      boxSealedAtClosing: some('in-time', 'by-receipt'),
    }),
    window: windows,
    referral,
  })
  .map(({ targets, ...rest }) =>
    mandateOf(targets, {
      group: { name: '巡视组', organ: 'group', sender: 'sender' },
      codes: [{ code: 'funerals', name: { 'zh-CN': '殡葬', en: 'funerals' }, disciplines: ['mass'] }],
      channels,
      ...rest,
    }),
  );
