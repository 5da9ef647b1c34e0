import { addHeldPost, addOrgan, addPost, type Draft } from './draft.ts';
import type { Level } from './levels.ts';

const offices = [
  { key: 'discipline', name: '纪委监委', kind: 'discipline-organ', head: '纪委书记', deputy: '纪委副书记' },
  { key: 'organisation', name: '委组织部', kind: 'organisation-department', head: '部长', deputy: '副部长' },
  {
    key: 'political-legal',
    name: '委政法委员会',
    kind: 'political-legal-committee',
    head: '政法委书记',
    deputy: '政法委副书记',
  },
] as const;

const member = (place: string): string => `${place}.committee.member`;

const addCommittee = (draft: Draft, { place, name, above, ...level }: Level): void => {
  const organ = addOrgan(draft, {
    id: `${place}.committee`,
    name: `中共${name}委员会`,
    kind: 'party-committee',
    place,
    ...(above !== undefined && { parent: `${above}.committee` }),
  });
  const common = { organ, leadingCadre: true };
  addHeldPost(draft, {
    ...common,
    id: `${organ}.secretary`,
    title: '书记',
    role: 'principal',
    managedBy: level.principalsManagedBy,
  });
  addHeldPost(draft, {
    ...common,
    id: `${organ}.deputy-secretary`,
    title: '副书记',
    role: 'member',
    managedBy: level.leadersManagedBy,
  });
  addPost(draft, {
    ...common,
    id: member(place),
    title: '常委',
    role: 'member',
    managedBy: level.leadersManagedBy,
  });
};

const addOffice = (draft: Draft, level: Level, office: (typeof offices)[number]): void => {
  const { key, name, kind, head, deputy } = office;
  const { place } = level;
  const committee = `${place}.committee`;
  const organ = addOrgan(draft, {
    id: `${place}.${key}`,
    name: `${level.name}${name}`,
    kind,
    place,
    parent: committee,
  });
  const common = { organ, leadingCadre: true };
  addHeldPost(draft, {
    ...common,
    id: `${organ}.head`,
    title: head,
    role: 'principal',
    managedBy: level.leadersManagedBy,
    exOfficio: [member(place)],
  });
  addHeldPost(draft, {
    ...common,
    id: `${organ}.deputy`,
    title: deputy,
    role: 'member',
    managedBy: committee,
  });
};

/** The Party committee of a level with its discipline organ and its departments. */
export const addPartyOrgans = (draft: Draft, level: Level): void => {
  addCommittee(draft, level);
  for (const office of offices) addOffice(draft, level, office);
};
