import fc from 'fast-check';
import type { Directory } from '../../../src/domain/index.ts';
import type { Finding } from '../../../src/domain/report-decider/findings.ts';
import { some, without } from './arbitrary.ts';
import { postIds } from './directories.ts';
import { answer, findingsOf, unlessSame, type Violations, type World, withMatter } from './world.ts';

/** One known input, made unknown; the world itself where it is unknown already. */
export interface Blanking {
  readonly name: string;
  readonly blank: (world: World) => World;
}

const ofMatter = (name: string, at: number, change: Parameters<typeof withMatter>[2]): Blanking => ({
  name: `m${at + 1} ${name}`,
  blank: (world) => withMatter(world, at, change),
});

const fields = [
  'kind',
  'disciplines',
  'field',
  'remedy',
  'abuseOfJudicialPower',
  'specific',
  'conduct',
  'codes',
  'knownSince',
  'decidedBy',
  'managedBy',
  'confirmed',
  'dangers',
];

/**
 * Fields of which an absent one is unknown. Left out are those whose absence says something: that a matter happened
 * on one day (`through`), where the subject serves (`place`), a tenure lasts (`until`) or began before the directory's
 * date (`from`, of one that began later), a unit is under none (`parent`), a window has no edge.
 */
const blankingsOf = (at: number): readonly Blanking[] => [
  ...fields.map((key) => ofMatter(key, at, (matter) => without(matter, key))),
  ofMatter('conduct.from', at, (matter) =>
    matter.conduct === undefined ? matter : { ...matter, conduct: without(matter.conduct, 'from') },
  ),
  ofMatter('subject', at, (matter) => ({ ...matter, subject: { type: 'person' } })),
  ...['person', 'posts', 'standing', 'organ'].map((key) =>
    ofMatter(`subject.${key}`, at, (matter) => ({ ...matter, subject: without(matter.subject, key) })),
  ),
];

const ofDirectory = (name: string, change: (directory: Directory) => Directory): Blanking => ({
  name,
  blank: (world) => ({ ...world, directory: change(world.directory) }),
});

const ofPost = (key: string, id: string): Blanking =>
  ofDirectory(`${key} of ${id}`, (directory) => ({
    ...directory,
    posts: directory.posts.map((one) => (one.id === id ? without(one, key) : one)),
  }));

const ofTenure = (at: number): Blanking =>
  ofDirectory(`from of tenure ${at}`, (directory) => ({
    ...directory,
    tenures: directory.tenures.map((one, i) =>
      i === at && (one.from ?? '') <= directory.asOf ? without(one, 'from') : one,
    ),
  }));

const ofChannel = (key: string): Blanking => ({
  name: `channel ${key}`,
  blank: (world) => ({
    ...world,
    report: { ...world.report, channel: without(world.report.channel, key) },
  }),
});

const general: readonly Blanking[] = [
  ...['id', 'startedAt', 'postmark', 'sealedAtClosing'].map(ofChannel),
  { name: 'reporter', blank: (world) => ({ ...world, report: { ...world.report, reporter: {} } }) },
  ofDirectory('keyPosts', (directory) => without(directory, 'keyPosts')),
  ...[0, 1, 2, 3, 4].map(ofTenure),
];

export const blankings: fc.Arbitrary<Blanking> = fc.oneof(
  { weight: 4, arbitrary: some(...[0, 1, 2].flatMap(blankingsOf)) },
  { weight: 2, arbitrary: some(...general) },
  {
    weight: 1,
    arbitrary: fc
      .record({ key: some('leadingCadre', 'managedBy'), id: some(...postIds) })
      .map(({ key, id }) => ofPost(key, id)),
  },
);

const upward = ({ places }: Directory, id: string | undefined): readonly string[] => {
  const parent = places.find((one) => one.id === id)?.parent;
  return parent === undefined ? [] : [parent, ...upward({ places } as Directory, parent)];
};

/** An organ of the same kind further up is competent for whichever it is; nobody is handed what is not theirs. */
const isAbove = ({ directory }: World, after: Finding, before: Finding): boolean => {
  if (after.outcome !== 'referral' || before.outcome !== 'referral') return false;
  const placeOf = ({ organ }: typeof before.data.receiver) =>
    directory.organs.find(({ id }) => id === organ)?.place;
  const [now, then] = [after.data.receiver, before.data.receiver];
  const isPassedOver = now.passedOver.some(({ organ }) => organ === then.organ);
  return (
    isPassedOver || (now.kind === then.kind && upward(directory, placeOf(then)).includes(placeOf(now) ?? ''))
  );
};

/** An input made unknown yields no other definite answer, unless it is one further up of the same kind. */
export const blankingLaw = (
  world: World,
  findings: readonly Finding[],
  { name, blank }: Blanking,
): Violations => {
  const after = findingsOf(blank(world));
  return findings.flatMap((before, i) => {
    const now = after[i] as Finding;
    if (before.outcome === 'undetermined' || now.outcome === 'undetermined') return [];
    return isAbove(world, now, before)
      ? []
      : unlessSame(`m${i + 1} without ${name}`, answer(before), answer(now));
  });
};

type Change = Parameters<typeof withMatter>[2];
type Matter = World['report']['matters'][number];
type Person = Extract<Matter['subject'], { type: 'person' }>;

/** Posts ever held, and those that come with them. */
const heldBy = ({ posts, tenures }: Directory, person: string): readonly string[] =>
  tenures
    .filter((one) => one.person === person)
    .flatMap(({ post }) => [post, ...(posts.find(({ id }) => id === post)?.exOfficio ?? [])]);

const isKnownPost =
  ({ posts }: Directory) =>
  (id: string): boolean =>
    posts.some((one) => one.id === id);

const about = (subject: Matter['subject']): Change => {
  return (matter) => ({ ...matter, subject });
};

/** Accounts of a matter of which one at most is true, where a report says what the directory contradicts. */
const accountsOf = (directory: Directory, matter: Matter): readonly Change[] => {
  const { subject } = matter;
  if (subject.type !== 'person' || subject.person === undefined) return [];
  const { person, posts = [] } = subject;
  const held = heldBy(directory, person).filter(isKnownPost(directory));
  const strange = posts.filter((id) => isKnownPost(directory)(id) && !held.includes(id));
  if (held.length === 0 || strange.length === 0 || strange.length < posts.length) return [];
  const rest = without<Person>(subject, 'posts');
  return [about(rest), about({ type: 'person', posts: strange })];
};

/** What a report says against the directory is a question: the answer is the same whichever is right, or none. */
export const contradictionLaw = (world: World, findings: readonly Finding[]): Violations =>
  findings.flatMap((finding, i) => {
    const accounts = accountsOf(world.directory, world.report.matters[i] as Matter);
    if (accounts.length === 0) return [];
    const isAsked = (finding.data.contradictions ?? []).some(({ code }) => code === 'post-not-held');
    if (!isAsked) return [`m${i + 1}: nobody is told of the contradiction`];
    if (finding.outcome === 'undetermined') return [];
    return accounts.flatMap((account) =>
      unlessSame(
        `m${i + 1} by one account`,
        answer(finding),
        answer(findingsOf(withMatter(world, i, account))[i]),
      ),
    );
  });

const dayOf = (instant: string): string => instant.slice(0, 10);

/** Without a date that cannot be: one after the report came. */
const withoutImpossible = (world: World, at: number): World => {
  const { channel, receivedAt } = world.report;
  const day = dayOf(receivedAt);
  const isLater = (date: string | undefined): boolean =>
    date !== undefined && date > day && date.length === 10;
  const isPostmarkLater =
    'postmark' in channel && isLater(channel.postmark) && channel.postmark !== 'illegible';
  const { conduct } = world.report.matters[at] ?? {};
  const isConductLater = conduct?.from !== undefined && conduct.from.slice(0, 4) > day.slice(0, 4);
  const dated = isPostmarkLater
    ? { ...world, report: { ...world.report, channel: without(channel, 'postmark') } }
    : world;
  return isConductLater
    ? withMatter(dated, at, (one) => ({ ...one, conduct: without(without(conduct, 'from'), 'through') }))
    : dated;
};

/** A date that cannot be decides nothing: the answer is the one without it, or none. */
export const impossibleDateLaw = (world: World, findings: readonly Finding[]): Violations =>
  findings.flatMap((finding, i) => {
    const left = withoutImpossible(world, i);
    if (left === world || finding.outcome === 'undetermined') return [];
    return unlessSame(`m${i + 1} without the date`, answer(findingsOf(left)[i]), answer(finding));
  });
