import type { OrganKind } from '../../src/domain/index.ts';
import type { Draft } from './draft.ts';
import type { Level } from './levels.ts';
import { addUnit } from './unit.ts';

interface StateOrgan {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganKind;
  readonly head: string;
  readonly deputy: string;
  readonly staff?: string;
  /** Deputy heads are leaders of the level too; those of court and procuratorate are not. */
  readonly deputiesLeadLevel: boolean;
}

const stateOrgans: readonly StateOrgan[] = [
  {
    key: 'congress',
    name: '人大常委会',
    kind: 'peoples-congress',
    head: '主任',
    deputy: '副主任',
    deputiesLeadLevel: true,
  },
  {
    key: 'cppcc',
    name: '政协',
    kind: 'cppcc',
    head: '主席',
    deputy: '副主席',
    deputiesLeadLevel: true,
  },
  {
    key: 'court',
    name: '人民法院',
    kind: 'court',
    head: '院长',
    deputy: '副院长',
    staff: '审判员',
    deputiesLeadLevel: false,
  },
  {
    key: 'procuratorate',
    name: '人民检察院',
    kind: 'procuratorate',
    head: '检察长',
    deputy: '副检察长',
    staff: '检察员',
    deputiesLeadLevel: false,
  },
];

/** Congress and CPPCC answer to their own level; court and procuratorate also to those above. */
const parentOf = ({ place, above }: Level, { key, deputiesLeadLevel }: StateOrgan): string =>
  deputiesLeadLevel || above === undefined ? `${place}.committee` : `${above}.${key}`;

/** Congress, CPPCC, court and procuratorate, each with its Party group. */
export const addStateOrgans = (draft: Draft, level: Level): void => {
  for (const one of stateOrgans) {
    const committee = `${level.place}.committee`;
    addUnit(draft, {
      organ: {
        id: `${level.place}.${one.key}`,
        name: `${level.name}${one.name}`,
        kind: one.kind,
        place: level.place,
        parent: parentOf(level, one),
      },
      committee,
      titles: one,
      deputies: Math.min(level.deputies, 2),
      headManagedBy: level.leadersManagedBy,
      managedBy: one.deputiesLeadLevel ? level.leadersManagedBy : committee,
    });
  }
};
