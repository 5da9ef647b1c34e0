import type { Organ, OrganKind, Post } from '../../src/domain/index.ts';
import { addHeldPost, addOrgan, addPost, type Draft } from '../example-district/draft.ts';

/** A unit with its Party organ, a head who is its secretary, a deputy, and a section with a head and a clerk. */
export interface PartyUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganKind;
  readonly place: string;
  readonly parent?: string;
  /** Its Party organ: the kind, what is put behind the unit's name, and the Party organ above. */
  readonly party: readonly [kind: OrganKind, suffix: string, over: string];
  readonly titles: readonly [head: string, deputy: string, clerk: string];
  /** Committees that manage the head, and the deputy. */
  readonly managedBy: readonly [head: string, deputy: string];
  readonly section: string;
}

const organsOf = ({ id, name, kind, place, parent, party, section }: PartyUnit): readonly Organ[] => {
  const [partyKind, suffix, over] = party;
  return [
    { id, name, kind, place, ...(parent !== undefined && { parent }) },
    { id: `${id}.party`, name: `${name}${suffix}`, kind: partyKind, place, parent: over, leads: id },
    { id: `${id}.section`, name: `${name}${section}`, kind: 'section', place, parent: id },
  ];
};

const partyPosts = ({ id, managedBy: [head, deputy] }: PartyUnit): readonly Post[] => [
  {
    id: `${id}.party.secretary`,
    title: '书记',
    organ: `${id}.party`,
    role: 'principal',
    leadingCadre: true,
    managedBy: head,
  },
  {
    id: `${id}.party.member`,
    title: '委员',
    organ: `${id}.party`,
    role: 'member',
    leadingCadre: true,
    managedBy: deputy,
  },
];

const heldPosts = ({ id, titles, managedBy: [head, deputy] }: PartyUnit): readonly Post[] => [
  {
    id: `${id}.head`,
    title: titles[0],
    organ: id,
    role: 'principal',
    leadingCadre: true,
    managedBy: head,
    exOfficio: [`${id}.party.secretary`],
  },
  {
    id: `${id}.deputy`,
    title: titles[1],
    organ: id,
    role: 'member',
    leadingCadre: true,
    managedBy: deputy,
    exOfficio: [`${id}.party.member`],
  },
  {
    id: `${id}.section.head`,
    title: '负责人',
    organ: `${id}.section`,
    role: 'principal',
    leadingCadre: false,
    managedBy: `${id}.party`,
  },
  {
    id: `${id}.section.clerk`,
    title: titles[2],
    organ: `${id}.section`,
    role: 'staff',
    leadingCadre: false,
    managedBy: `${id}.party`,
  },
];

export const addPartyUnit = (draft: Draft, unit: PartyUnit): void => {
  for (const organ of organsOf(unit)) addOrgan(draft, organ);
  for (const post of partyPosts(unit)) addPost(draft, post);
  for (const post of heldPosts(unit)) addHeldPost(draft, post);
};
