import type { Organ, Post } from '../../src/domain/index.ts';
import { addHeldPost, addOrgan, addPost, appoint, type Draft, holderOf } from './draft.ts';

/** A unit of the state with its Party group, its leaders and one member of staff. */
export interface UnitSeed {
  readonly organ: Organ;
  /** The Party committee that the unit's Party group is under. */
  readonly committee: string;
  readonly titles: { readonly head: string; readonly deputy: string; readonly staff?: string };
  readonly deputies: number;
  readonly headManagedBy: string;
  readonly managedBy: string;
  readonly splitHead?: boolean | undefined;
  /** A post whose holder heads this unit as well. */
  readonly headIs?: string | undefined;
  /** What the deputy with this number has besides. */
  readonly deputy?: (number: number) => Partial<Post>;
}

/** Posts in the Party group that come with a post in the unit. */
const addGroup = (draft: Draft, { organ, committee, headManagedBy, managedBy }: UnitSeed) => {
  const group = addOrgan(draft, {
    id: `${organ.id}.group`,
    name: `${organ.name}党组`,
    kind: 'party-group',
    place: organ.place,
    parent: committee,
    leads: organ.id,
  });
  const common = { organ: group, leadingCadre: true };
  return {
    secretary: {
      ...common,
      id: `${group}.secretary`,
      title: '党组书记',
      role: 'principal',
      managedBy: headManagedBy,
    },
    member: { ...common, id: `${group}.member`, title: '党组成员', role: 'member', managedBy },
  } as const satisfies Readonly<Record<string, Post>>;
};

const addDeputies = (draft: Draft, seed: UnitSeed, member: string): void => {
  const { organ, titles, deputies, managedBy, deputy = (): Partial<Post> => ({}) } = seed;
  for (let number = 1; number <= deputies; number += 1) {
    const { exOfficio = [], ...others } = deputy(number);
    addHeldPost(draft, {
      id: `${organ.id}.deputy-${number}`,
      title: titles.deputy,
      organ: organ.id,
      role: 'member',
      leadingCadre: true,
      managedBy,
      exOfficio: [member, ...exOfficio],
      ...others,
    });
  }
};

const addHead = (draft: Draft, { organ, titles, headManagedBy, headIs }: UnitSeed, inGroup: string): void => {
  const post: Post = {
    id: `${organ.id}.head`,
    title: titles.head,
    organ: organ.id,
    role: 'principal',
    leadingCadre: true,
    managedBy: headManagedBy,
    exOfficio: [inGroup],
  };
  if (headIs === undefined) addHeldPost(draft, post);
  else appoint(draft, holderOf(draft, headIs), addPost(draft, post), { from: '2023-06-20' });
};

export const addUnit = (draft: Draft, seed: UnitSeed): void => {
  const { organ, titles, managedBy, splitHead = false } = seed;
  addOrgan(draft, organ);
  const { secretary, member } = addGroup(draft, seed);
  if (splitHead) addHeldPost(draft, secretary);
  else addPost(draft, secretary);
  addPost(draft, member);
  addHead(draft, seed, splitHead ? member.id : secretary.id);
  addDeputies(draft, seed, member.id);
  if (titles.staff !== undefined)
    addHeldPost(draft, {
      id: `${organ.id}.staff`,
      title: titles.staff,
      organ: organ.id,
      role: 'staff',
      leadingCadre: false,
      managedBy,
    });
};
