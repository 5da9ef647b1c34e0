import type { Post } from '../../src/domain/index.ts';
import { commonDepartments, type Department } from './departments.ts';
import { addHeldPost, addOrgan, type Draft } from './draft.ts';
import type { Level } from './levels.ts';
import { addUnit } from './unit.ts';

/** A deputy oversees departments; the first one also sits on the committee. */
const deputyOf =
  ({ place }: Level, departments: readonly Department[]) =>
  (number: number): Partial<Post> => ({
    oversees: departments.filter(({ overseer }) => overseer === number).map(({ key }) => `${place}.${key}`),
    ...(number === 1 && { exOfficio: [`${place}.committee.member`] }),
  });

const addDepartment = (draft: Draft, { place, name }: Level, department: Department): void => {
  const title = department.name.endsWith('局') ? '局长' : '主任';
  addUnit(draft, {
    organ: {
      id: `${place}.${department.key}`,
      name: `${name}${department.name}`,
      kind: department.kind,
      place,
      parent: `${place}.government`,
    },
    committee: `${place}.committee`,
    titles: { head: title, deputy: `副${title}`, staff: '科员' },
    deputies: 1,
    headManagedBy: `${place}.committee`,
    managedBy: `${place}.committee`,
    splitHead: department.splitHead,
  });
};

const addOffices = (draft: Draft, { place, name }: Level): void => {
  const parent = `${place}.government`;
  const offices = [
    { key: 'arbitration', name: '劳动人事争议仲裁委员会', kind: 'arbitration-commission' },
    { key: 'reconsideration', name: '人民政府行政复议局', kind: 'reconsideration-organ' },
    { key: 'government-office', name: '人民政府办公室', kind: 'department' },
  ] as const;
  for (const { key, kind, name: office } of offices)
    addOrgan(draft, { id: `${place}.${key}`, name: `${name}${office}`, kind, place, parent });
  addHeldPost(draft, {
    id: `${place}.government-office.director`,
    title: '办公室主任',
    organ: `${place}.government-office`,
    role: 'principal',
    leadingCadre: true,
    managedBy: `${place}.committee`,
  });
};

/** A government with its deputies, the departments that every level has and those given. */
export const addGovernment = (draft: Draft, level: Level, special: readonly Department[]): void => {
  const departments = [...commonDepartments, ...special];
  const { place, name, above } = level;
  addUnit(draft, {
    organ: {
      id: `${place}.government`,
      name: `${name}人民政府`,
      kind: 'government',
      place,
      parent: above === undefined ? `${place}.committee` : `${above}.government`,
    },
    committee: `${place}.committee`,
    titles: { head: `${name.slice(-1)}长`, deputy: `副${name.slice(-1)}长` },
    deputies: level.deputies,
    headManagedBy: level.principalsManagedBy,
    managedBy: level.leadersManagedBy,
    deputy: deputyOf(level, departments),
    headIs: level.secretaryHeadsGovernment ? `${place}.committee.secretary` : undefined,
  });
  for (const department of departments) addDepartment(draft, level, department);
  addOffices(draft, level);
};
