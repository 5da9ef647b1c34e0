import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directoryFinder,
  type FindOptions,
  findInDirectory,
} from '../../../src/domain/directory/find/find-in-directory.ts';
import type { Hit } from '../../../src/domain/directory/find/hit.ts';
import { tellHit } from '../../../src/domain/directory/find/tell-hit.ts';
import { arbitraryDirectory } from './arbitrary-directory.ts';
import { damaged } from './healthy-directory.ts';
import { runs } from './runs.ts';

const world = damaged(({ persons, organs, posts }) => {
  persons.push({ id: 'ding', name: '丁卯四' }, { id: 'ding-2', name: '丁卯四' }, { id: 'wei', name: '肖末' });
  organs.push(
    {
      id: 'city-bureau',
      name: '示例市卫健局',
      kind: 'department',
      place: 'city',
      uscc: '11410105000000289P',
    },
    { id: 'english', name: 'Example Office', kind: 'institution', place: 'city' },
  );
  posts.push({ id: 'stray', title: '主任', organ: 'nowhere', role: 'staff' });
});

const brief = ({ type, id, by }: Hit): string => `${type} ${id} ${by}`;
const exact = (query: string, options?: FindOptions): readonly string[] =>
  findInDirectory(world, query, options).exact.map(brief);
const near = (query: string, options?: FindOptions): readonly string[] =>
  findInDirectory(world, query, options).near.map(brief);

// what a pinyin library would give, for the names that the tests need
const initials: Readonly<Record<string, string | readonly string[]>> = {
  丁卯四: 'dms',
  肖末: ['XM', 'xiao m'],
  示例市卫健局: 's l s w j j',
};
const initialsOf = (name: string): string | readonly string[] => initials[name] ?? '';

describe('what is found exactly', () => {
  it.each<[string, string, readonly string[]]>([
    ['an id', 'old-bureau', ['organ old-bureau id']],
    ['an id in capitals', 'Old-Bureau', ['organ old-bureau id']],
    ['a division code, of all that have it', '410105', ['place district code', 'organ committee code']],
    ['a division code in full-width digits', '４１０１０５', ['place district code', 'organ committee code']],
    ['a unified social credit code', '11410105000000289P', ['organ city-bureau uscc']],
    ['the same in groups and small letters', '1141 0105 0000 0028 9p', ['organ city-bureau uscc']],
    ['a name', '示例区卫健局', ['organ bureau name']],
    ['a name in traditional characters', '示例區衛健局', ['organ bureau name']],
    ['an alias', '示例区委', ['organ committee alias']],
    ['an alias of a person', '甲小一', ['person jia alias']],
    ['a former name', '示例区卫生局', ['organ bureau former-name']],
    ['a former name of a place', '示例县', ['place district former-name']],
    ['a title, of all posts that have it', '局长', ['post director name', 'post old-director name']],
    ['a title with its organ', '示例区卫健局局长', ['post director name']],
    ['an alias of a post', '专职副书记', ['post deputy alias']],
    ['a title of an organ that is not listed', '主任', ['post stray name']],
    ['a name of two persons', '丁 卯 四', ['person ding name', 'person ding-2 name']],
    ['nothing for a name that only looks like one', '萧未', []],
    ['nothing for a part of a name', '卫健局', []],
    ['nothing for nothing', '', []],
    ['nothing for what cannot be seen', ' \u200b ', []],
    ['nothing for initials', 'dms', []],
  ])('%s: %s', (_what, query, expected) => {
    expect(exact(query, { initialsOf })).toStrictEqual(expected);
  });

  it('is told by the surest of several ways', () => {
    const twice = damaged(({ organs }) => {
      Object.assign(organs[4] as object, { aliases: ['示例区卫健局'], formerNames: [{ name: 'bureau' }] });
    });
    expect(findInDirectory(twice, '示例区卫健局').exact.map(brief)).toStrictEqual([
      'organ bureau name',
      'organ street alias',
    ]);
    expect(findInDirectory(twice, 'bureau').exact.map(brief)).toStrictEqual([
      'organ bureau id',
      'organ street former-name',
    ]);
  });

  it('is not found nearly as well', () => {
    fc.assert(
      fc.property(
        arbitraryDirectory,
        fc.constantFrom('示例局', '未局', '410105', 'a'),
        (directory, query) => {
          const found = findInDirectory(directory, query);
          const ids = new Set(found.exact.map(({ type, id }) => `${type} ${id}`));
          expect(found.near.filter(({ type, id }) => ids.has(`${type} ${id}`))).toStrictEqual([]);
        },
      ),
      runs(200),
    );
  });
});

describe('what is found nearly', () => {
  it.each<[string, string, readonly string[]]>([
    ['a name that looks like it', '萧未', ['person wei lookalike']],
    ['the initials of all names that have them', 'dms', ['person ding initials', 'person ding-2 initials']],
    ['one of several forms of the initials', 'XM', ['person wei initials']],
    ['three initials that are part of a name’s', 'wjj', ['organ city-bureau initials']],
    ['nothing for two that are', 'wj', []],
    ['initials that are given with spaces', 'slswjj', ['organ city-bureau initials']],
    [
      'a name with a wrong character',
      '示例区工健局',
      ['organ bureau spelling', 'organ old-bureau spelling', 'organ city-bureau spelling'],
    ],
    ['a part of a name', '人民法院', ['organ court part', 'organ court-group part']],
    ['nothing for a single letter', 'd', []],
    ['nothing for a single character that is in many names', '区', []],
    ['nothing for what is far from everything', 'zzzzzzzzzz', []],
  ])('%s: %s', (_what, query, expected) => {
    expect(near(query, { initialsOf })).toStrictEqual(expected);
  });

  it('is first the same name in the other script, where somebody gives that', () => {
    const simplify = (text: string): string => text.replaceAll('閣', '阁');
    const directory = damaged(({ organs }) =>
      organs.push({ id: 'pavilion', name: '示例阁', kind: 'institution', place: 'district' }),
    );
    const found = findInDirectory(directory, '示例閣', { simplify });
    expect(found.exact).toStrictEqual([]);
    expect(found.near[0]).toMatchObject({ id: 'pavilion', by: 'script', matched: '示例阁' });
    expect(findInDirectory(directory, '示例閣').near[0]).toMatchObject({ by: 'spelling' });
  });

  it('is nothing for a name of one character in place of another', () => {
    const directory = damaged(({ persons }) => persons.push({ id: 'one', name: '甲' }));
    expect(findInDirectory(directory, '乙').near).toStrictEqual([]);
  });

  it('has nothing by initials where nobody gives them', () => {
    expect(near('dms')).toStrictEqual([]);
  });

  it('tells how many characters differ, the fewest first', () => {
    const hits = findInDirectory(world, '示例区工健局').near;
    expect(hits.map(({ id, distance }) => [id, distance])).toStrictEqual([
      ['bureau', 1],
      ['old-bureau', 2],
      ['city-bureau', 2],
    ]);
  });
});

describe('a hit', () => {
  it('says what was met, in both languages', () => {
    const find = directoryFinder(world, { initialsOf });
    const [former] = find('示例区卫生局').exact;
    const [post] = find('专职副书记').exact;
    const [lookalike] = find('萧未').near;
    expect([former, post, lookalike].map((hit) => tellHit(hit as Hit))).toStrictEqual([
      {
        'zh-CN': '机构 `示例区卫健局`（`bureau`）：曾用名 `示例区卫生局`，用至 2019-01-01',
        en: 'organ `示例区卫健局` (`bureau`): former name `示例区卫生局`, until 2019-01-01',
      },
      {
        'zh-CN': '职务 `中共示例区委员会副书记`（`deputy`）：别名 `专职副书记`',
        en: 'post `中共示例区委员会副书记` (`deputy`): alias `专职副书记`',
      },
      {
        'zh-CN': '人员 `肖末`（`wei`）：形近 `肖末`',
        en: 'person `肖末` (`wei`): looks like `肖末`',
      },
    ]);
  });
});
