import { addHeldPost, addOrgan, addPost, appoint, type Draft } from './draft.ts';

/** A subdistrict of a district, with its communities by name. */
export interface Subdistrict {
  readonly place: string;
  readonly name: string;
  readonly communities: readonly string[];
  /** The work committee has no secretary: its deputy acts. */
  readonly acting?: boolean;
}

export const subdistricts: readonly Subdistrict[] = [
  { place: '990101001', name: '甲街道', communities: ['东社区', '西社区'] },
  { place: '990101002', name: '乙街道', communities: ['南社区', '北社区'] },
  { place: '990101003', name: '丙街道', communities: ['前社区', '后社区'], acting: true },
  { place: '990101004', name: '丁街道', communities: ['上社区', '下社区'] },
  { place: '990102001', name: '戊街道', communities: ['左社区'] },
];

export const districtOf = ({ place }: Subdistrict): string => place.slice(0, 6);

const addCommittee = (draft: Draft, subdistrict: Subdistrict): string => {
  const { place, name, acting = false } = subdistrict;
  const organ = addOrgan(draft, {
    id: `${place}.committee`,
    name: `中共${name}工作委员会`,
    kind: 'party-work-committee',
    place,
    parent: `${districtOf(subdistrict)}.committee`,
    leads: `${place}.office`,
  });
  const common = { organ, leadingCadre: true, managedBy: `${districtOf(subdistrict)}.committee` };
  const secretary = { ...common, id: `${organ}.secretary`, title: '党工委书记', role: 'principal' } as const;
  if (acting) addPost(draft, secretary);
  else addHeldPost(draft, secretary);
  addPost(draft, {
    ...common,
    id: `${organ}.deputy-secretary`,
    title: '党工委副书记',
    role: 'member',
  });
  addPost(draft, { ...common, id: `${organ}.member`, title: '党工委委员', role: 'member' });
  return organ;
};

const addOffice = (draft: Draft, subdistrict: Subdistrict, committee: string): void => {
  const { place, name, acting = false } = subdistrict;
  const district = districtOf(subdistrict);
  const organ = addOrgan(draft, {
    id: `${place}.office`,
    name: `${name}办事处`,
    kind: 'subdistrict-office',
    place,
    parent: `${district}.government`,
  });
  const common = { organ, managedBy: `${district}.committee` };
  const director = addHeldPost(draft, {
    ...common,
    id: `${organ}.director`,
    title: '街道办事处主任',
    role: 'principal',
    leadingCadre: true,
    exOfficio: [`${committee}.deputy-secretary`],
  });
  if (acting) appoint(draft, director, `${committee}.secretary`, { from: '2024-03-01', acting });
  addHeldPost(draft, { ...common, id: `${organ}.staff`, title: '科员', role: 'staff', leadingCadre: false });
};

const addDiscipline = (draft: Draft, subdistrict: Subdistrict, committee: string): void => {
  const { place, name } = subdistrict;
  const district = districtOf(subdistrict);
  const organ = addOrgan(draft, {
    id: `${place}.discipline`,
    name: `${name}纪检监察工委`,
    kind: 'discipline-organ',
    place,
    parent: committee,
  });
  addHeldPost(draft, {
    id: `${organ}.head`,
    title: '纪检监察工委书记',
    organ,
    role: 'principal',
    leadingCadre: true,
    managedBy: `${district}.committee`,
    exOfficio: [`${committee}.member`],
  });
};

const addCommunity = (draft: Draft, { place, name }: Subdistrict, community: string, number: number) => {
  const unit = addOrgan(draft, {
    id: `${place}.community-${number}`,
    name: `${name}${community}居民委员会`,
    kind: 'community-committee',
    place,
    parent: `${place}.office`,
  });
  const organ = addOrgan(draft, {
    id: `${unit}.party`,
    name: `中共${name}${community}委员会`,
    kind: 'grassroots-party-organisation',
    place,
    parent: `${place}.committee`,
    leads: unit,
  });
  const common = { leadingCadre: false, managedBy: `${place}.committee`, role: 'principal' } as const;
  addPost(draft, { ...common, id: `${unit}.director`, title: '居委会主任', organ: unit });
  addHeldPost(draft, {
    ...common,
    id: `${organ}.secretary`,
    title: '社区党委书记',
    organ,
    exOfficio: [`${unit}.director`],
  });
};

/** A subdistrict: work committee, office, discipline organ and communities. */
export const addSubdistrict = (draft: Draft, subdistrict: Subdistrict): void => {
  const committee = addCommittee(draft, subdistrict);
  addOffice(draft, subdistrict, committee);
  addDiscipline(draft, subdistrict, committee);
  subdistrict.communities.forEach((community, i) => {
    addCommunity(draft, subdistrict, community, i + 1);
  });
};
