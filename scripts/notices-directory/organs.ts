import type { Organ, OrganKind, Post } from '../../src/domain/index.ts';

type Row = readonly [id: string, name: string, kind: OrganKind, place: string, parent?: string];

const rows: readonly Row[] = [
  ['cn.government', '示例国政府', 'government', 'cn', 'cn.committee'],
  ['cn.ecology', '示例国生态环境部', 'ecology-department', 'cn', 'cn.government'],
  ['cn.ecology-oversight', '驻示例国生态环境部纪检监察组', 'oversight-body', 'cn', 'cn.discipline'],
  ['cn.petition-office', '示例国信访局', 'petition-office', 'cn', 'cn.government'],
  ['cn.group-1', '中央第一巡视组（示例）', 'inspection-group', 'cn', 'cn.inspection-office'],
  ['cn.group-2', '中央第二巡视组（示例）', 'inspection-group', 'cn', 'cn.inspection-office'],
  ['cn.ecology-group', '示例国生态环境保护督察组', 'inspection-group', 'cn', 'cn.ecology'],
  ['99.group-1', '省委第一巡视组（示例）', 'inspection-group', '99', '99.inspection-office'],
  ['99.group-2', '省委第二巡视组（示例）', 'inspection-group', '99', '99.inspection-office'],
  ['99.sasac-group', '示例省国资委党委巡察组', 'inspection-group', '99', '99.sasac.party'],
  ['99.university-group', '示例大学党委巡察组', 'inspection-group', '99', '99.university.party'],
  ['cn.soe-group', '示例装备集团党委巡视组', 'inspection-group', 'cn', 'cn.soe.party'],
  ['9901.inspection-office', '示例市委巡察办', 'inspection-office', '9901', '9901.committee'],
  ['9901.group-1', '示例市委第一巡察组', 'inspection-group', '9901', '9901.inspection-office'],
  ['990101.group-1', '示例区委第一巡察组', 'inspection-group', '990101', '990101.inspection-office'],
  ['990101.group-2', '示例区委第二巡察组', 'inspection-group', '990101', '990101.inspection-office'],
  ['corps.committee', '中共示例兵团委员会', 'party-committee', 'corps', 'cn.committee'],
  ['corps.government', '示例兵团', 'government', 'corps', 'corps.committee'],
  ['corps.discipline', '示例兵团纪委监委', 'discipline-organ', 'corps', 'corps.committee'],
  ['corps.organisation', '示例兵团党委组织部', 'organisation-department', 'corps', 'corps.committee'],
  ['corps.petition-office', '示例兵团信访局', 'petition-office', 'corps', 'corps.government'],
  ['corps.inspection-office', '示例兵团党委巡视办', 'inspection-office', 'corps', 'corps.committee'],
  ['corps.group-1', '示例兵团党委第一巡视组', 'inspection-group', 'corps', 'corps.inspection-office'],
  ['corps-1.discipline', '示例师纪委监委', 'discipline-organ', 'corps-1', 'corps-1.division.party'],
  ['exus.government', 'Government of the Example District', 'government', 'exus'],
  ['exus.oig', 'Office of the Inspector General, Example District', 'inspection-group', 'exus'],
  ['exus.works', 'Department of Works, Example District', 'department', 'exus', 'exus.government'],
  ['exus.contractor', 'Example Paving Company', 'enterprise', 'exus'],
  ['exus.police', 'Example District Police', 'police', 'exus', 'exus.government'],
  ['exuk.council', 'Exampleshire Council', 'government', 'exuk'],
  ['exuk.ombudsman', 'Example Ombudsman', 'inspection-group', 'exuk'],
  ['exuk.care-home', 'Example House Care Home', 'enterprise', 'exuk'],
  ['exuk.academy', 'Example Academy', 'institution', 'exuk', 'exuk.council'],
  ['exuk.bus-company', 'Exampleshire Buses', 'enterprise', 'exuk'],
];

export const furtherOrgans: readonly Organ[] = rows.map(([id, name, kind, place, parent]) => ({
  id,
  name,
  kind,
  place,
  ...(parent !== undefined && { parent }),
}));

type PostRow = readonly [id: string, title: string, organ: string, role: Post['role'], managedBy?: string];

const inspectors = rows
  .filter(([, , kind]) => kind === 'inspection-group')
  .map(([id]): PostRow => [`${id}.inspector`, '工作人员', id, 'staff']);

const postRows: readonly PostRow[] = [
  ...inspectors,
  ['corps.committee.secretary', '书记', 'corps.committee', 'principal', 'cn.committee'],
  ['990101.housing.researcher', '四级调研员', '990101.housing', 'staff', '990101.committee'],
  ['exus.government.mayor', 'Mayor', 'exus.government', 'principal'],
  ['exus.works.director', 'Director', 'exus.works', 'principal'],
  ['exus.works.clerk', 'Clerk', 'exus.works', 'staff'],
  ['exuk.council.officer', 'Planning officer', 'exuk.council', 'staff'],
];

/** Posts that nobody holds: reports name them by their post. */
export const furtherPosts: readonly Post[] = postRows.map(([id, title, organ, role, managedBy]) => ({
  id,
  title,
  organ,
  role,
  leadingCadre: role !== 'staff',
  ...(managedBy !== undefined && { managedBy }),
}));
