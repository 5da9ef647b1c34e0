import fc from 'fast-check';
import {
  type Directory,
  deriveFacts,
  indexDirectory,
  type Mandate,
  type MatterParticulars,
  type OrganKind,
  type Post,
  type ReportParticulars,
  type Target,
  type Tenure,
} from '../../src/domain/index.ts';
import { compile } from '../../src/rules/index.ts';
import { countyWith, inspectors, limb, mandateOf, targetOf } from './remits.ts';
import { inspectionRules } from './shipped.ts';
import { calendar } from './small-world.ts';

/** Everything that one matter is decided by. */
export interface World {
  readonly directory: Directory;
  readonly mandate: Mandate;
  readonly report: ReportParticulars;
  readonly matter: MatterParticulars;
}

const rules = compile(inspectionRules);

/** What is decided of the matter: the outcome, and of a referral to which kind of organ. */
export const decided = ({ directory, mandate, report, matter }: World): string => {
  const knowledge = { mandate, directory: indexDirectory(directory), calendar };
  const { outcome, to } = rules.decide(deriveFacts(knowledge, report, matter).facts);
  return to === undefined ? outcome : `${outcome} to ${to}`;
};

const county = countyWith().directory;
const cites = [{ source: 'notice', clause: '受理范围', verified: true }];
const postIds = county.posts.map(({ id }) => id);
const organIds = county.organs.map(({ id }) => id);
const persons = ['jia', 'yi', 'bing'];
const days = [
  '2015-06-01',
  '2018-01-01',
  '2020-03-15',
  '2022-07-01',
  '2023-12-31',
  '2024-08-10',
  '2024-08-12',
];
const optional = <T>(value: fc.Arbitrary<T>, freq = 3) => fc.option(value, { nil: undefined, freq });
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const day = some(...days);
const date = some(...days, '2018', '2022', '2022-07', '2051', '2024-08-13');

type Blank<T> = { [K in keyof T]?: T[K] | undefined };

/** Without the members that are `undefined`: absence is what says that they are unknown. */
export const present = <T extends object>(value: Blank<T>): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const tenure: fc.Arbitrary<Tenure> = fc
  .record({
    person: some(...persons),
    post: some(...postIds),
    from: optional(day),
    until: optional(day),
    acting: optional(fc.boolean()),
  })
  .filter(({ from, until }) => from === undefined || until === undefined || from < until)
  .map((one) => present<Tenure>(one));

const post = (one: Post): fc.Arbitrary<Post> =>
  fc
    .record({
      leadingCadre: optional(fc.boolean()),
      managedBy: optional(some('county-committee', 'town-a-committee')),
      exOfficio: optional(fc.subarray(['town-b-clerk', 'town-a-member'], { minLength: 1 })),
    })
    .map((rest) => present<Post>({ ...one, ...rest }));

const directories: fc.Arbitrary<Directory> = fc
  .record({
    tenures: fc.array(tenure, { maxLength: 5 }),
    posts: fc.tuple(...county.posts.map(post)),
    keyPosts: optional(
      fc
        .record({ complete: fc.boolean(), posts: fc.subarray(postIds, { maxLength: 3 }) })
        .map((one) => ({ cites, ...one })),
    ),
  })
  .map(({ keyPosts, ...rest }) => ({ ...county, ...rest, ...(keyPosts && { keyPosts }) }));

const covers = fc.subarray(['body', 'members', 'principal', 'staff'] as const, { minLength: 1 });
type Selector = Target['scope']['limbs'][number]['selectors'][number];
export const selectors: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ select: fc.constant('target' as const), covers }),
  fc.record({ select: fc.constant('next-level' as const), covers }),
  fc.record({
    select: fc.constant('organs' as const),
    organs: fc.subarray(organIds, { minLength: 1, maxLength: 2 }),
    covers,
  }),
  fc.record({
    select: fc.constant('organs-of-kind' as const),
    kinds: fc.constant<OrganKind[]>(['section']),
    covers,
  }),
  fc.record({
    select: fc.constant('posts' as const),
    posts: fc.subarray(postIds, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    select: fc.constant('key-posts' as const),
    whom: some('leading-cadres' as const, 'personnel' as const),
  }),
  fc.constant({ select: 'managed-by' as const, committee: 'county-committee' }),
  fc.constant({ select: 'anyone' as const }),
);

export const limbs = fc
  .tuple(
    some('committee' as const, 'key-post' as const, 'other' as const, 'section-head' as const),
    selectors,
  )
  .map(([kind, one]) => limb(kind, one));

const windows = fc
  .tuple(
    optional(some('2024-07-30', '2024-08-12', '2024-08-14')),
    optional(some('2024-08-12', '2024-08-20', '2024-08-12T10:00:00+08:00')),
  )
  .map(([opens, closes]) => present<NonNullable<Mandate['window']>>({ opens, closes, cites }));

const exclusions = fc
  .record({
    kinds: optional(fc.subarray(['claim', 'misconduct'] as const, { minLength: 1 }), 3),
    remedies: optional(fc.constant<'litigation'[]>(['litigation'])),
    codes: optional(fc.constant<string[]>(['funerals'])),
  })
  .map((one) =>
    present<NonNullable<Target['scope']['exclusions']>[number]>({ id: 'e', quote: '不受理', cites, ...one }),
  );

const extents: fc.Arbitrary<Partial<Target>> = some<Partial<Target>>(
  { place: 'town-a', committee: 'town-a-committee' },
  { place: 'town-b', committee: 'town-b-committee' },
  { organs: ['town-a-office'] },
  { organs: ['town-b-office', 'town-b-section'] },
  { place: 'county' },
  { place: 'county', kinds: ['section'] },
  { committee: 'town-a-committee' },
  {},
);

const oneTarget = fc
  .record({
    extent: extents,
    limbs: fc.array(limbs, { minLength: 1, maxLength: 3 }),
    window: optional(windows, 3),
    formerHolders: optional(some('excluded' as const, 'in-office-conduct' as const)),
    matters: optional(
      fc.constant<Target['scope']['matters']>([{ role: 'gate', codes: ['funerals'], cites }]),
      5,
    ),
    exclusions: optional(exclusions, 4),
  })
  .map(({ extent, window, formerHolders, exclusions, matters, ...scope }) => ({
    rest: {
      ...extent,
      ...(window && { window }),
      ...(formerHolders && { formerHolders: { reading: formerHolders, quote: '某' } }),
    },
    scope: present<Partial<Target['scope']>>({
      ...scope,
      matters,
      ...(exclusions && { exclusions: [exclusions] }),
    }),
  }));

/** Targets with ids by their place in the list. */
export const targetsOf = (count: { minLength: number; maxLength: number }) =>
  fc.array(oneTarget, count).map((all) => all.map(({ rest, scope }, i) => targetOf(`t${i}`, rest, scope)));

export const aTarget = oneTarget.map(({ rest, scope }) => targetOf('added', rest, scope));

const mandates = fc
  .record({
    targets: targetsOf({ minLength: 1, maxLength: 3 }),
    readings: fc.record({
      postal: some('postmark' as const, 'receipt' as const),
      formerHolders: some('excluded' as const, 'in-office-conduct' as const),
      boxSealedAtClosing: some('in-time' as const, 'by-receipt' as const),
    }),
    window: windows,
  })
  .map(({ targets, ...rest }) =>
    mandateOf(targets, {
      group: inspectors,
      codes: [{ code: 'funerals', name: { 'zh-CN': '殡葬', en: 'funerals' } }],
      channels: [
        { id: 'sms', kind: 'sms', name: '短信', cites },
        { id: 'line-1', kind: 'telephone', name: '电话', cites, closes: '2024-08-13' },
        { id: 'line-2', kind: 'telephone', name: '电话', cites },
        { id: 'post', kind: 'post', name: '信', cites },
      ],
      ...rest,
    }),
  );

const receipts = [
  '2024-08-11T23:30:00+08:00',
  '2024-08-12T02:00:00+08:00',
  '2024-08-12T10:00:00+08:00',
  '2024-08-12T10:00:00.001+08:00',
  '2024-08-13T00:00:00+08:00',
  '2024-08-21T09:00:00+08:00',
];
const instants = [...receipts, '2024-08-12T09:59:59.999+08:00', '2024-08-12T23:50:00+08:00'];
const channels: fc.Arbitrary<ReportParticulars['channel']> = fc.oneof(
  fc
    .record({ id: optional(some('sms', 'line-1', 'gone')) })
    .map(({ id }) => present({ kind: 'sms' as const, id })),
  fc
    .record({ id: optional(some('line-1', 'line-2', 'sms')), startedAt: optional(some(...instants)) })
    .map((one) => present({ kind: 'telephone' as const, ...one })),
  fc
    .record({
      id: optional(some('post')),
      postmark: optional(some('2024-08-10', '2024-08-12', '2024-08-20', '2051-01-01', 'illegible')),
    })
    .map((one) => present({ kind: 'post' as const, ...one })),
  fc
    .record({ sealedAtClosing: optional(fc.boolean()) })
    .map((one) => present({ kind: 'contact-box' as const, ...one })),
) as never;

const reports: fc.Arbitrary<ReportParticulars> = fc
  .record({ channel: channels, receivedAt: some(...receipts), reachable: optional(fc.boolean()) })
  .map(({ reachable, ...one }) => ({ ...one, reporter: present({ reachable }) }));

const subjects = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        person: optional(some(...persons)),
        posts: optional(fc.subarray(postIds, { minLength: 1, maxLength: 2 })),
        organ: optional(some(...organIds)),
        standing: optional(some('leading-cadre', 'official', 'private')),
      })
      .map((one) => present<never>({ type: 'person', ...one } as never)),
  },
  {
    weight: 1,
    arbitrary: optional(some(...organIds)).map((organ) => present<never>({ type: 'body', organ } as never)),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'none' } as never) },
);

const matters: fc.Arbitrary<MatterParticulars> = fc
  .record({
    subject: subjects as fc.Arbitrary<MatterParticulars['subject']>,
    kind: optional(
      some(
        'misconduct' as const,
        'conduct-information' as const,
        'claim' as const,
        'ordinary-crime' as const,
        'private-wrong' as const,
        'suggestion' as const,
      ),
      5,
    ),
    disciplines: optional(fc.subarray(['integrity' as const])),
    field: optional(some('other' as const, 'selection-and-appointment' as const, 'environment' as const), 4),
    remedy: optional(some('department' as const, 'litigation' as const)),
    abuseOfJudicialPower: optional(fc.boolean()),
    specific: optional(fc.boolean(), 4),
    conduct: optional(
      fc
        .record({
          from: optional(date),
          through: optional(date),
          place: optional(some('town-a', 'town-b', 'county')),
        })
        .map((one) => present<NonNullable<MatterParticulars['conduct']>>(one)),
      3,
    ),
    codes: optional(fc.subarray(['funerals']), 3),
    knownSince: optional(date),
  })
  .map((one) => present<MatterParticulars>(one));

/** Any report about anybody, under any mandate and directory. */
export const worlds: fc.Arbitrary<World> = fc.record({
  directory: directories,
  mandate: mandates,
  report: reports,
  matter: matters,
});

export { persons, postIds };
