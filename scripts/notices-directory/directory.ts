import type { Directory } from '../../src/domain/index.ts';
import { exampleDirectory, examplePlaces, filledDistrict } from '../example-district/directory.ts';
import { addOrgan, addPost, appoint, type Draft } from '../example-district/draft.ts';
import { furtherOrgans, furtherPosts } from './organs.ts';
import { furtherPlaces } from './places.ts';
import { addPartyUnit } from './unit-with-party.ts';
import { furtherUnits } from './units.ts';

const filled = (): Draft => {
  const draft = filledDistrict();
  for (const organ of furtherOrgans) addOrgan(draft, organ);
  for (const unit of furtherUnits) addPartyUnit(draft, unit);
  for (const post of furtherPosts) addPost(draft, post);
  draft.persons.push({ id: 'left-education', name: '离任一' });
  appoint(draft, 'left-education', '990101.education.head', { from: '2016-01-01', until: '2020-01-01' });
  return draft;
};

/** What the cases of the encoded notices are played in: 示例区 and every kind of unit that a notice inspects. */
export const noticesDirectory = (): Directory => ({
  ...exampleDirectory(),
  id: 'notices',
  version: '1',
  title: {
    'zh-CN': '公告用例所用的名录（虚构）',
    en: 'The directory in which the cases of notices are played (fictional)',
  },
  places: [...examplePlaces, ...furtherPlaces],
  ...filled(),
});
