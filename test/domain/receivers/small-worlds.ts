import type { MatterParticulars } from '../../../src/domain/derive/facts-under.ts';
import type { Directory, Organ } from '../../../src/domain/directory/directory.ts';
import type { ReceiverKind } from '../../../src/domain/receivers/receiver-kinds.ts';
import type { Subject } from '../../../src/domain/report/subject.ts';
import { directoryOf, organOf, postOf } from './directories.ts';

/** Receivers that are looked for in the place of the conduct; each is also a kind of organ. */
const localReceivers = [
  'police',
  'procuratorate',
  'petition-office',
  'ecology-department',
  'arbitration-commission',
  'reconsideration-organ',
  'political-legal-committee',
] as const satisfies readonly (ReceiverKind & Organ['kind'])[];

const range = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);

/** Every way to hang `n` organs under each other; organs come after their parents, `-1` is none. */
const forests = (n: number): readonly (readonly number[])[] =>
  n === 0 ? [[]] : forests(n - 1).flatMap((rest) => [-1, ...range(n - 1)].map((parent) => [...rest, parent]));

/** Which organ does it to which. */
type Pair = readonly [one: number, other: number];

/** No organ does it to another, or one does: leads it, or was merged into it. */
const atMostOnePair = (n: number): readonly (Pair | undefined)[] => [
  undefined,
  ...range(n).flatMap((i) =>
    range(n)
      .filter((j) => i !== j)
      .map((j) => [i, j] as const),
  ),
];

const roles = ['principal', 'member', 'staff'] as const;

const postsIn = (n: number) =>
  range(n).flatMap((i) =>
    roles.flatMap((role) =>
      [undefined, ...range(n)].map((j) =>
        postOf(`${role}-${i}-${j}`, `o${i}`, {
          role,
          ...(j !== undefined && { oversees: [`o${j}`] }),
        }),
      ),
    ),
  );

/** A directory with every post that there can be, each held by a person of the post's name. */
const worldOf = (
  parents: readonly number[],
  kinds: readonly Organ['kind'][],
  { leadership, merger }: { leadership: Pair | undefined; merger: Pair | undefined },
): Directory => {
  const depth = (i: number): number => (parents[i] === -1 ? 0 : 1 + depth(parents[i] as number));
  const n = parents.length;
  const posts = postsIn(n);
  return directoryOf({
    places: range(n).map((i) => ({ id: `p${i}`, name: `p${i}`, ...(i > 0 && { parent: `p${i - 1}` }) })),
    organs: parents.map((parent, i) =>
      organOf(`o${i}`, {
        kind: kinds[i] as Organ['kind'],
        place: `p${depth(i)}`,
        ...(parent !== -1 && { parent: `o${parent}` }),
        ...(leadership?.[0] === i && { leads: `o${leadership[1]}` }),
        ...(merger?.[0] === i && { until: '2024-01-01', successor: `o${merger[1]}` }),
      }),
    ),
    posts,
    persons: posts.map(({ id }) => ({ id, name: id })),
    tenures: posts.map(({ id }) => ({ person: id, post: id, from: '2020-01-01' })),
  });
};

type Kinds = 'all-of-one-kind' | 'each-its-own';

interface Variety {
  readonly kinds?: readonly Kinds[];
  /** Also with one organ that has been merged into another. */
  readonly mergers?: boolean;
}

const kindsFor = (kinds: Kinds, n: number): readonly Organ['kind'][] =>
  kinds === 'each-its-own' ? localReceivers : range(n).map(() => localReceivers[0]);

/** Every directory of `n` organs: every forest, and at most one organ that leads another. */
export function* worlds(
  n: number,
  { kinds = ['all-of-one-kind', 'each-its-own'], mergers = false }: Variety = {},
): Generator<Directory> {
  const pairs = atMostOnePair(n).flatMap((leadership) =>
    (mergers ? atMostOnePair(n) : [undefined]).map((merger) => ({ leadership, merger })),
  );
  for (const parents of forests(n))
    for (const both of pairs) for (const kind of kinds) yield worldOf(parents, kindsFor(kind, n), both);
}

/** Everybody and every body that a world's report can be about. */
export const subjectsIn = ({ organs, posts }: Directory): readonly Subject[] => [
  ...organs.map(({ id }): Subject => ({ type: 'body', organ: id })),
  ...posts.map(({ id }): Subject => ({ type: 'person', person: id })),
  ...organs.flatMap(({ id }) =>
    [{ standing: 'official' as const }, { standing: 'leading-cadre' as const }, {}].map(
      (standing): Subject => ({ type: 'person', organ: id, ...standing }),
    ),
  ),
];

/** Every referral that hostile rules could ask for: each kind of receiver, from below, and each organ by name. */
export const errandsIn = (
  { organs }: Directory,
  subject: Subject,
  matterKind: MatterParticulars['kind'],
): readonly (readonly [ReceiverKind, MatterParticulars])[] => {
  const matter: MatterParticulars = {
    subject,
    kind: matterKind,
    conduct: { place: `p${organs.length - 1}` },
  };
  return [
    ...new Set(organs.map(({ kind }) => kind as ReceiverKind)),
    'superior-organ' as const,
    'competent-unit' as const,
  ]
    .map((kind) => [kind, matter] as const)
    .concat(organs.map(({ id }) => ['deciding-organ', { ...matter, decidedBy: id }] as const));
};
