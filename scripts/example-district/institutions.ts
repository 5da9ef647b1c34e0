import type { OrganKind } from '../../src/domain/index.ts';
import { addHeldPost, addOrgan, addPost, type Draft } from './draft.ts';

interface Institution {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganKind;
  readonly parent: string;
  /** Its Party organ, and the one above that. */
  readonly partyName: string;
  readonly partyKind: OrganKind;
  readonly partyParent: string;
  readonly head: string;
  readonly headIsLeadingCadre: boolean;
  readonly staff: string;
}

const grassroots = { partyKind: 'grassroots-party-organisation' } as const;
const ofEducation = {
  ...grassroots,
  kind: 'institution',
  parent: '990101.education',
  partyName: '党支部',
  partyParent: '990101.education.group',
  head: '校长',
  headIsLeadingCadre: false,
  staff: '教师',
} as const;

export const institutions: readonly Institution[] = [
  { ...ofEducation, id: '990101.school-1', name: '示例区第一小学' },
  { ...ofEducation, id: '990101.school-2', name: '示例区第二初级中学' },
  {
    ...grassroots,
    id: '990101.hospital',
    name: '示例区总医院',
    kind: 'institution',
    parent: '990101.health',
    partyName: '党委',
    partyParent: '990101.health.group',
    head: '院长',
    headIsLeadingCadre: true,
    staff: '医师',
  },
  {
    id: '990101.science-park',
    name: '示例区科技园区管理委员会',
    kind: 'institution',
    parent: '990101.government',
    partyName: '党工委',
    partyKind: 'party-work-committee',
    partyParent: '990101.committee',
    head: '管委会主任',
    headIsLeadingCadre: true,
    staff: '科员',
  },
  {
    ...grassroots,
    id: '990101.investment',
    name: '示例区城市投资公司',
    kind: 'enterprise',
    parent: '990101.government',
    partyName: '党委',
    partyParent: '990101.committee',
    head: '董事长',
    headIsLeadingCadre: true,
    staff: '职员',
  },
];

/** An institution or enterprise whose head is the secretary of its Party organ as well. */
export const addInstitution = (draft: Draft, institution: Institution): void => {
  const { id, name, kind, parent, partyParent } = institution;
  const place = '990101';
  addOrgan(draft, { id, name, kind, place, parent });
  const party = addOrgan(draft, {
    id: `${id}.party`,
    name: `${name}${institution.partyName}`,
    kind: institution.partyKind,
    place,
    parent: partyParent,
    leads: id,
  });
  const leader = {
    role: 'principal',
    leadingCadre: institution.headIsLeadingCadre,
    managedBy: partyParent,
  } as const;
  addPost(draft, { ...leader, id: `${party}.secretary`, title: '党组织书记', organ: party });
  addHeldPost(draft, {
    ...leader,
    id: `${id}.head`,
    title: institution.head,
    organ: id,
    exOfficio: [`${party}.secretary`],
  });
  addHeldPost(draft, {
    id: `${id}.staff`,
    title: institution.staff,
    organ: id,
    role: 'staff',
    leadingCadre: false,
    managedBy: party,
  });
};
