import type { PartyUnit } from './unit-with-party.ts';

type Common = Omit<PartyUnit, 'id' | 'name'>;

const named = (common: Common, ...ids: readonly (readonly [id: string, name: string])[]): PartyUnit[] =>
  ids.map(([id, name]) => ({ ...common, id, name }));

const finance: Common = {
  kind: 'enterprise',
  place: 'cn',
  party: ['party-committee', '党委', 'cn.committee'],
  titles: ['董事长', '副行长', '职员'],
  managedBy: ['cn.committee', 'cn.committee'],
  section: '信贷部',
};

const below = (unit: PartyUnit, name: string, id = 'branch'): PartyUnit => ({
  ...unit,
  id: `${unit.id}.${id}`,
  name,
  parent: unit.id,
  party: [unit.party[0], '党委', `${unit.id}.party`],
  managedBy: [`${unit.id}.party`, `${unit.id}.party`],
});

const central = [
  ...named(finance, ['cn.bank', '示例银行'], ['cn.exchange', '示例交易所']),
  ...named(
    { ...finance, titles: ['董事长', '副总经理', '职员'], section: '审计部' },
    ['cn.soe', '示例装备集团'],
    ['cn.railway', '示例铁路集团'],
  ),
  ...named(
    {
      ...finance,
      kind: 'department',
      party: ['party-group', '党组', 'cn.committee'],
      titles: ['部长', '副部长', '科员'],
      section: '办公厅',
    },
    ['cn.ministry', '示例部'],
  ),
];

const branches = central.map((unit) => below(unit, `${unit.name}分支机构`));

const provincial = [
  ...named(
    {
      kind: 'department',
      place: '99',
      parent: '99.government',
      party: ['party-group', '党组', '99.committee'],
      titles: ['主任', '副主任', '科员'],
      managedBy: ['99.committee', '99.committee'],
      section: '接待处',
    },
    ['99.liaison', '示例省政府驻外办事处'],
    ['99.sasac', '示例省国资委'],
  ),
  ...named(
    {
      kind: 'enterprise',
      place: '99',
      parent: '99.sasac',
      party: ['party-committee', '党委', '99.sasac.party'],
      titles: ['董事长', '副总经理', '职员'],
      managedBy: ['99.committee', '99.sasac.party'],
      section: '采购部',
    },
    ['99.mining', '示例矿业公司'],
  ),
  ...named(
    {
      kind: 'institution',
      place: '99',
      party: ['party-committee', '党委', '99.committee'],
      titles: ['校长', '副校长', '科员'],
      managedBy: ['99.committee', '99.committee'],
      section: '后勤处',
    },
    ['99.university', '示例大学'],
  ),
  ...named(
    {
      kind: 'institution',
      place: '99',
      parent: '99.university',
      party: ['party-committee', '党委', '99.university.party'],
      titles: ['院长', '副院长', '教师'],
      managedBy: ['99.university.party', '99.university.party'],
      section: '办公室',
    },
    ['99.university.college', '示例大学医学院'],
    ['99.university.school', '示例大学附属中学'],
  ),
];

const local = [
  ...named(
    {
      kind: 'government',
      place: '990101101',
      parent: '990101.government',
      party: ['party-committee', '党委', '990101.committee'],
      titles: ['镇长', '副镇长', '科员'],
      managedBy: ['990101.committee', '990101.committee'],
      section: '财政所',
    },
    ['990101101.town', '示例镇'],
  ),
  ...named(
    {
      kind: 'community-committee',
      place: '990101101',
      parent: '990101101.town',
      party: ['grassroots-party-organisation', '党支部', '990101101.town.party'],
      titles: ['村委会主任', '村委会副主任', '村民小组长'],
      managedBy: ['990101101.town.party', '990101101.town.party'],
      section: '理财小组',
    },
    ['990101101.village', '示例村'],
  ),
  ...named(
    {
      kind: 'institution',
      place: '990101',
      parent: '990101.civil-affairs',
      party: ['grassroots-party-organisation', '党支部', '990101.civil-affairs.group'],
      titles: ['馆长', '副馆长', '职员'],
      managedBy: ['990101.civil-affairs.group', '990101.civil-affairs.group'],
      section: '业务科',
    },
    ['990101.funeral-home', '示例区殡仪馆'],
  ),
  ...named(
    {
      kind: 'institution',
      place: '990101',
      parent: '990101.education',
      party: ['grassroots-party-organisation', '党总支', '990101.education.group'],
      titles: ['主任', '副主任', '教师'],
      managedBy: ['990101.education.group', '990101.education.group'],
      section: '教务处',
    },
    ['990101.school-district', '示例学区'],
  ),
];

const corps = [
  ...named(
    {
      kind: 'government',
      place: 'corps-1',
      parent: 'corps.government',
      party: ['party-committee', '党委', 'corps.committee'],
      titles: ['师长', '副师长', '科员'],
      managedBy: ['corps.committee', 'corps.committee'],
      section: '财务处',
    },
    ['corps-1.division', '示例师'],
  ),
  ...named(
    {
      kind: 'institution',
      place: 'corps-1-1',
      parent: 'corps-1.division',
      party: ['party-committee', '党委', 'corps-1.division.party'],
      titles: ['团长', '副团长', '科员'],
      managedBy: ['corps-1.division.party', 'corps-1.division.party'],
      section: '连队',
    },
    ['corps-1-1.regiment', '示例团'],
  ),
];

/** Units that notices inspect and 示例区 does not have, each with what lies below it. */
export const furtherUnits: readonly PartyUnit[] = [
  ...central,
  ...branches,
  ...provincial,
  ...local,
  ...corps,
];
