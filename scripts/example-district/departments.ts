import type { OrganKind } from '../../src/domain/index.ts';

/** One department of a government, with a Party group of its own. */
export interface Department {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganKind;
  /** Its head is not the secretary of its Party group: two people hold the two posts. */
  readonly splitHead?: boolean;
  /** Which of the deputy heads of government is in charge of it, from 1. */
  readonly overseer: number;
}

/** The departments that every level has, because reports are referred to them. */
export const commonDepartments: readonly Department[] = [
  { key: 'petition-office', name: '信访局', kind: 'petition-office', overseer: 1 },
  { key: 'police', name: '公安局', kind: 'police', overseer: 1 },
  { key: 'ecology', name: '生态环境局', kind: 'ecology-department', overseer: 1 },
];

/** What the inspected district has besides. */
export const districtDepartments: readonly Department[] = [
  { key: 'health', name: '卫健委', kind: 'department', splitHead: true, overseer: 2 },
  { key: 'education', name: '教育局', kind: 'department', overseer: 2 },
  { key: 'housing', name: '住建局', kind: 'department', overseer: 3 },
  { key: 'emergency', name: '应急局', kind: 'department', overseer: 3 },
  { key: 'veterans', name: '退役军人事务局', kind: 'department', overseer: 1 },
  { key: 'civil-affairs', name: '民政局', kind: 'department', overseer: 2 },
  { key: 'justice', name: '司法局', kind: 'department', overseer: 1 },
];
