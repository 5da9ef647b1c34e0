import type { MatterParticulars } from '../../../src/domain/derive/derive-facts.ts';
import type { Directory, Organ } from '../../../src/domain/documents/index.ts';
import type { ReceiverKind } from '../../../src/domain/receivers/index.ts';
import type { Subject } from '../../../src/domain/report/index.ts';
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

/** No organ leads another, or one does. */
const leaderships = (n: number): readonly (readonly [leader: number, led: number] | undefined)[] => [
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
  leadership: readonly [number, number] | undefined,
  kinds: readonly Organ['kind'][],
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
      }),
    ),
    posts,
    persons: posts.map(({ id }) => ({ id, name: id })),
    tenures: posts.map(({ id }) => ({ person: id, post: id, from: '2020-01-01' })),
  });
};

type Kinds = 'all-of-one-kind' | 'each-its-own';

/** Every directory of `n` organs: every forest, and at most one organ that leads another. */
export function* worlds(
  n: number,
  kinds: readonly Kinds[] = ['all-of-one-kind', 'each-its-own'],
): Generator<Directory> {
  for (const parents of forests(n))
    for (const leadership of leaderships(n))
      for (const kind of kinds)
        yield worldOf(
          parents,
          leadership,
          kind === 'each-its-own' ? localReceivers : range(n).map(() => localReceivers[0]),
        );
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
): readonly (readonly [ReceiverKind, MatterParticulars])[] => {
  const matter: MatterParticulars = {
    subject,
    kind: 'misconduct',
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
