import { addHeldPost, addOrgan, type Draft } from './draft.ts';

const groupPosts = [
  { key: 'leader', title: '巡视组组长', role: 'principal', leadingCadre: true },
  { key: 'deputy-leader', title: '巡视组副组长', role: 'member', leadingCadre: true },
  { key: 'inspector', title: '巡视组工作人员', role: 'staff', leadingCadre: false },
] as const;

const addOffice = (draft: Draft, place: string, name: string): string => {
  const committee = `${place}.committee`;
  const organ = addOrgan(draft, {
    id: `${place}.inspection-office`,
    name,
    kind: 'inspection-office',
    place,
    parent: committee,
  });
  addHeldPost(draft, {
    id: `${organ}.director`,
    title: '办公室主任',
    organ,
    role: 'principal',
    leadingCadre: true,
    managedBy: committee,
  });
  return organ;
};

/** The province's inspection office with its seventh group, and the office of the district. */
export const addInspection = (draft: Draft): void => {
  const office = addOffice(draft, '99', '示例省委巡视工作领导小组办公室');
  addOffice(draft, '990101', '示例区委巡察工作领导小组办公室');
  const organ = addOrgan(draft, {
    id: '99.inspection-group-07',
    name: '示例省委第七巡视组',
    kind: 'inspection-group',
    place: '99',
    parent: office,
  });
  for (const { key, ...post } of groupPosts)
    addHeldPost(draft, { id: `${organ}.${key}`, organ, managedBy: '99.committee', ...post });
};
