import type { Directory } from '../../../src/domain/index.ts';

const title = { 'zh-CN': '健全名录', en: 'healthy directory' };

/** A directory with one of everything and nothing wrong, as of 1 July 2024. All persons are made up. */
export const healthy: Directory = {
  kind: 'directory',
  id: 'healthy',
  version: '1',
  title,
  sources: { list: { title, verified: false } },
  generation: 1,
  asOf: '2024-07-01',
  places: [
    { id: 'city', name: '示例市', code: '410100' },
    { id: 'district', name: '示例区', parent: 'city', code: '410105', formerNames: [{ name: '示例县' }] },
  ],
  organs: [
    { id: 'city-committee', name: '中共示例市委员会', kind: 'party-committee', place: 'city' },
    {
      id: 'committee',
      name: '中共示例区委员会',
      aliases: ['示例区委'],
      kind: 'party-committee',
      place: 'district',
      parent: 'city-committee',
      code: '410105',
    },
    {
      id: 'court',
      name: '示例区人民法院',
      kind: 'court',
      place: 'district',
      parent: 'committee',
      uscc: '114101050000000195',
    },
    {
      id: 'court-group',
      name: '示例区人民法院党组',
      kind: 'party-group',
      place: 'district',
      parent: 'committee',
      leads: 'court',
    },
    {
      id: 'street',
      name: '示例街道办事处',
      kind: 'subdistrict-office',
      place: 'district',
      parent: 'committee',
    },
    {
      id: 'street-party',
      name: '示例街道党工委',
      kind: 'party-work-committee',
      place: 'district',
      parent: 'committee',
      leads: 'street',
    },
    {
      id: 'old-bureau',
      name: '示例区老龄局',
      kind: 'department',
      place: 'district',
      parent: 'committee',
      successor: 'bureau',
      from: '2001-01-01',
      until: '2019-01-01',
    },
    {
      id: 'bureau',
      name: '示例区卫健局',
      formerNames: [{ name: '示例区卫生局', until: '2019-01-01' }],
      kind: 'department',
      place: 'district',
      parent: 'committee',
      from: '2001-01-01',
    },
  ],
  posts: [
    {
      id: 'secretary',
      title: '书记',
      organ: 'committee',
      role: 'principal',
      leadingCadre: true,
      managedBy: 'city-committee',
      exOfficio: ['patron'],
      oversees: ['bureau'],
    },
    { id: 'deputy', title: '副书记', organ: 'committee', role: 'member', aliases: ['专职副书记'] },
    { id: 'patron', title: '联系领导', organ: 'street', role: 'staff' },
    { id: 'director', title: '局长', organ: 'bureau', role: 'principal', managedBy: 'committee' },
    { id: 'old-director', title: '局长', organ: 'old-bureau', role: 'principal' },
  ],
  persons: [
    { id: 'jia', name: '甲子一', aliases: ['甲小一'] },
    { id: 'yi', name: '乙丑二' },
    { id: 'bing', name: '丙寅三' },
  ],
  tenures: [
    { person: 'yi', post: 'secretary', from: '2016-05-01', until: '2021-05-01' },
    { person: 'jia', post: 'secretary', from: '2021-05-01' },
    { person: 'bing', post: 'director' },
    { person: 'bing', post: 'old-director', from: '2012-03-01', until: '2019-01-01' },
  ],
  keyPosts: {
    cites: [{ source: 'list', clause: '名册', verified: false }],
    complete: false,
    posts: ['director'],
  },
};

/** The healthy directory with one thing done to it. */
export const damaged = (damage: (directory: Directory) => void): Directory => {
  const copy = structuredClone(healthy);
  damage(copy);
  return copy;
};

/** The item of a list that has this id. */
export const by = <T extends { id: string }>(items: readonly T[], id: string): T => {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
