import type { Directory } from '../../src/domain/index.ts';
import { addCareers } from './careers.ts';
import { districtDepartments } from './departments.ts';
import { addOrgan, type Draft, emptyDraft } from './draft.ts';
import { addGovernment } from './government.ts';
import { addInspection } from './inspection.ts';
import { addInstitution, institutions } from './institutions.ts';
import { levels, nation } from './levels.ts';
import { addPartyOrgans } from './party-organs.ts';
import { addStateOrgans } from './state-organs.ts';
import { addSubdistrict, districtOf, subdistricts } from './subdistricts.ts';

/** The places of 示例区 and of those above it. */
export const examplePlaces: Directory['places'] = [
  { id: 'cn', name: nation },
  ...levels.map(({ place, name, above = 'cn' }) => ({ id: place, name, parent: above })),
  ...subdistricts.map((one) => ({ id: one.place, name: one.name, parent: districtOf(one) })),
];

const addNation = (draft: Draft): void => {
  const place = 'cn';
  const parent = addOrgan(draft, {
    id: 'cn.committee',
    name: `${nation}委员会`,
    kind: 'party-committee',
    place,
  });
  addOrgan(draft, {
    id: 'cn.discipline',
    name: `${nation}纪检监察机关`,
    kind: 'discipline-organ',
    place,
    parent,
  });
  addOrgan(draft, {
    id: 'cn.inspection-office',
    name: `${nation}巡视工作办公室`,
    kind: 'inspection-office',
    place,
    parent,
  });
};

/** All organs, posts and persons of 示例区 and of those above it. */
export const filledDistrict = (): Draft => {
  const draft = emptyDraft();
  addNation(draft);
  for (const level of levels) {
    addPartyOrgans(draft, level);
    addStateOrgans(draft, level);
    addGovernment(draft, level, level.place === '990101' ? districtDepartments : []);
  }
  addInspection(draft);
  for (const one of subdistricts) addSubdistrict(draft, one);
  for (const one of institutions) addInstitution(draft, one);
  addCareers(draft);
  return draft;
};

const keyPosts = [
  '990101.government-office.director',
  '990101.court.deputy-1',
  '990101.procuratorate.deputy-1',
  '990101.housing.deputy-1',
  '990101.education.deputy-1',
  '990101.police.deputy-1',
  '990101.civil-affairs.deputy-1',
  '990101.health.head',
  '990101.discipline.deputy',
  '990101.hospital.head',
  '990101001.office.director',
];

/** The directory of 示例区: nobody in it exists. */
export const exampleDirectory = (): Directory => ({
  $schema: '../../schemas/directory.schema.json',
  kind: 'directory',
  id: 'example-district',
  version: '2024.07',
  title: { 'zh-CN': '示例区名录（虚构）', en: 'Directory of the Example District (fictional)' },
  sources: {
    fiction: {
      title: { 'zh-CN': '虚构：由脚本生成，没有真实人物', en: 'Fiction: made by a script, of nobody real' },
      verified: false,
      note: {
        'zh-CN': '干部管理权限按通常做法设定，未核实',
        en: 'who manages whom follows the usual practice and is not verified',
      },
    },
  },
  generation: 1,
  asOf: '2024-07-01',
  places: examplePlaces,
  ...filledDistrict(),
  keyPosts: {
    cites: [{ source: 'fiction', clause: '关键重要岗位名册', verified: false }],
    complete: false,
    posts: keyPosts,
  },
});
