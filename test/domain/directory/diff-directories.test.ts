import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDirectories } from '../../../src/domain/directory/diff/diff-directories.ts';
import type { DirectoryChange } from '../../../src/domain/directory/diff/directory-change.ts';
import type { Directory } from '../../../src/domain/index.ts';
import { arbitraryDirectory } from './arbitrary-directory.ts';
import { by, damaged, healthy } from './healthy-directory.ts';
import { runs } from './runs.ts';

interface Step {
  readonly what: string;
  readonly change: (directory: Directory) => void;
  readonly told: readonly (readonly [code: string, zh: string, en: string])[];
}

const steps: readonly Step[] = [
  {
    what: 'a place that is new',
    change: ({ places }) => places.push({ id: 'street', name: '示例街道', parent: 'district' }),
    told: [['place-added', '新列区划 `示例街道`（`street`）', 'place `示例街道` (`street`) is new']],
  },
  {
    what: 'a place that moved',
    change: ({ places }) => {
      places.push({ id: 'other', name: '另一市' });
      by(places, 'district').parent = 'other';
    },
    told: [
      ['place-added', '新列区划 `另一市`（`other`）', 'place `另一市` (`other`) is new'],
      [
        'place-changed',
        '区划 `示例区`（`district`）的上级区划由 `示例市` (`city`) 改为 `另一市` (`other`)',
        'place `示例区` (`district`): parent changed from `示例市` (`city`) to `另一市` (`other`)',
      ],
    ],
  },
  {
    what: 'an organ that is new',
    change: ({ organs }) =>
      organs.push({ id: 'media', name: '融媒体中心', kind: 'institution', place: 'district' }),
    told: [['organ-added', '新列机构 `融媒体中心`（`media`）', 'organ `融媒体中心` (`media`) is new']],
  },
  {
    what: 'an organ that is no longer listed, with its posts',
    change: (directory) => {
      directory.organs = directory.organs.filter(({ id }) => id !== 'old-bureau');
      directory.posts = directory.posts.filter(({ id }) => id !== 'old-director');
      directory.tenures = directory.tenures.filter(({ post }) => post !== 'old-director');
    },
    told: [
      [
        'organ-removed',
        '不再列机构 `示例区老龄局`（`old-bureau`）',
        'organ `示例区老龄局` (`old-bureau`) is no longer listed',
      ],
      [
        'post-removed',
        '不再列职务 `示例区老龄局局长`（`old-director`）',
        'post `示例区老龄局局长` (`old-director`) is no longer listed',
      ],
      [
        'tenure-removed',
        '删去任职：`丙寅三` 任 `示例区老龄局局长`，2012-03-01至2019-01-01',
        'no longer recorded: `丙寅三` held post `示例区老龄局局长` from 2012-03-01 until 2019-01-01',
      ],
    ],
  },
  {
    what: 'an organ that merged into another',
    change: ({ organs }) => {
      Object.assign(by(organs, 'street'), { until: '2024-09-01', successor: 'bureau' });
    },
    told: [
      [
        'organ-merged',
        '机构 `示例街道办事处` 于 2024-09-01 并入 `示例区卫健局`',
        'organ `示例街道办事处` merged into `示例区卫健局` on 2024-09-01',
      ],
    ],
  },
  {
    what: 'an organ that was abolished',
    change: ({ organs }) => {
      by(organs, 'street').until = '2024-09-01';
    },
    told: [
      [
        'organ-abolished',
        '机构 `示例街道办事处` 于 2024-09-01 撤销',
        'organ `示例街道办事处` was abolished on 2024-09-01',
      ],
    ],
  },
  {
    what: 'an organ that has another successor',
    change: ({ organs }) => {
      by(organs, 'old-bureau').successor = 'committee';
    },
    told: [
      [
        'organ-merged',
        '机构 `示例区老龄局` 于 2019-01-01 并入 `中共示例区委员会`',
        'organ `示例区老龄局` merged into `中共示例区委员会` on 2019-01-01',
      ],
    ],
  },
  {
    what: 'an organ that has not ended after all, and has another name',
    change: ({ organs }) => {
      const organ = by(organs, 'old-bureau');
      organ.name = '示例区老龄办';
      delete organ.until;
      delete organ.successor;
    },
    told: [
      [
        'organ-changed',
        '机构 `示例区老龄办`（`old-bureau`）的名称由 `示例区老龄局` 改为 `示例区老龄办`',
        'organ `示例区老龄办` (`old-bureau`): name changed from `示例区老龄局` to `示例区老龄办`',
      ],
      [
        'organ-changed',
        '机构 `示例区老龄办`（`old-bureau`）的承继机构由 `示例区卫健局` (`bureau`) 改为 无',
        'organ `示例区老龄办` (`old-bureau`): successor changed from `示例区卫健局` (`bureau`) to none',
      ],
      [
        'organ-changed',
        '机构 `示例区老龄办`（`old-bureau`）的终止日期由 `2019-01-01` 改为 无',
        'organ `示例区老龄办` (`old-bureau`): end changed from `2019-01-01` to none',
      ],
    ],
  },
  {
    what: 'a post with other organs in its charge, listed in another order',
    change: ({ posts }) => {
      by(posts, 'secretary').oversees = ['court', 'bureau'];
    },
    told: [
      [
        'post-changed',
        '职务 `中共示例区委员会书记`（`secretary`）的分管的机构由 `示例区卫健局` (`bureau`) 改为 `示例区人民法院` (`court`)、`示例区卫健局` (`bureau`)',
        'post `中共示例区委员会书记` (`secretary`): organs in charge changed from `示例区卫健局` (`bureau`) to `示例区人民法院` (`court`), `示例区卫健局` (`bureau`)',
      ],
    ],
  },
  {
    what: 'a post that is new, of an organ that is not listed',
    change: ({ posts }) => posts.push({ id: 'stray', title: '主任', organ: 'nowhere', role: 'staff' }),
    told: [['post-added', '新列职务 `主任`（`stray`）', 'post `主任` (`stray`) is new']],
  },
  {
    what: 'a person who is new and takes a post',
    change: ({ persons, tenures }) => {
      persons.push({ id: 'ding', name: '丁卯四' });
      tenures.push({ person: 'ding', post: 'deputy', from: '2024-08-01' });
    },
    told: [
      ['person-added', '新列人员 `丁卯四`（`ding`）', 'person `丁卯四` (`ding`) is new'],
      [
        'tenure-began',
        '`丁卯四` 自 2024-08-01 起任 `中共示例区委员会副书记`',
        '`丁卯四` took post `中共示例区委员会副书记` on 2024-08-01',
      ],
    ],
  },
  {
    what: 'a person with another name',
    change: ({ persons }) => {
      by(persons, 'jia').name = '甲子乙';
    },
    told: [
      [
        'person-changed',
        '人员 `甲子乙`（`jia`）的名称由 `甲子一` 改为 `甲子乙`',
        'person `甲子乙` (`jia`): name changed from `甲子一` to `甲子乙`',
      ],
    ],
  },
  {
    what: 'a secretary who leaves and one who acts',
    change: ({ tenures }) => {
      Object.assign(tenures[1] as object, { until: '2024-08-15' });
      tenures.push({ person: 'bing', post: 'secretary', from: '2024-08-15', acting: true });
    },
    told: [
      [
        'tenure-ended',
        '`甲子一` 于 2024-08-15 卸任 `中共示例区委员会书记`',
        '`甲子一` left post `中共示例区委员会书记` on 2024-08-15',
      ],
      [
        'tenure-began',
        '`丙寅三` 自 2024-08-15 起代理 `中共示例区委员会书记`',
        '`丙寅三` began to act in post `中共示例区委员会书记` on 2024-08-15',
      ],
    ],
  },
  {
    what: 'a holder since nobody knows when',
    change: ({ tenures }) => tenures.push({ person: 'yi', post: 'patron' }),
    told: [
      ['tenure-began', '`乙丑二` 任 `示例街道办事处联系领导`', '`乙丑二` took post `示例街道办事处联系领导`'],
    ],
  },
  {
    what: 'a past tenure that was not listed',
    change: ({ tenures }) =>
      tenures.push({ person: 'yi', post: 'deputy', until: '2016-05-01', acting: true }),
    told: [
      [
        'tenure-recorded',
        '补记：`乙丑二` 任 `中共示例区委员会副书记`，日期不详至2016-05-01（代理）',
        'newly recorded: `乙丑二` held post `中共示例区委员会副书记` from an unknown day until 2016-05-01, acting',
      ],
    ],
  },
  {
    what: 'a beginning that is now known',
    change: ({ tenures }) => {
      Object.assign(tenures[2] as object, { from: '2020-02-02' });
    },
    told: [
      [
        'tenure-corrected',
        '`丙寅三` 任 `示例区卫健局局长` 的任期由 日期不详至今 更正为 2020-02-02至今',
        'the tenure of `丙寅三` in post `示例区卫健局局长` was from an unknown day on and is from 2020-02-02 on',
      ],
    ],
  },
  {
    what: 'a beginning that is now known, of a holder who has left',
    change: ({ tenures }) => {
      Object.assign(tenures[2] as object, { from: '2020-02-02', until: '2024-07-15' });
    },
    told: [
      [
        'tenure-corrected',
        '`丙寅三` 任 `示例区卫健局局长` 的任期由 日期不详至今 更正为 2020-02-02至2024-07-15',
        'the tenure of `丙寅三` in post `示例区卫健局局长` was from an unknown day on and is from 2020-02-02 until 2024-07-15',
      ],
    ],
  },
  {
    what: 'a second time in one post',
    change: ({ tenures }) =>
      tenures.unshift({ person: 'jia', post: 'secretary', from: '2010-01-01', until: '2012-01-01' }),
    told: [
      [
        'tenure-recorded',
        '补记：`甲子一` 任 `中共示例区委员会书记`，2010-01-01至2012-01-01',
        'newly recorded: `甲子一` held post `中共示例区委员会书记` from 2010-01-01 until 2012-01-01',
      ],
    ],
  },
  {
    what: 'key posts that came and went',
    change: ({ keyPosts }) => {
      keyPosts?.posts.splice(0, 1, 'deputy');
    },
    told: [
      [
        'key-post-removed',
        '`示例区卫健局局长` 移出关键重要岗位名册',
        'post `示例区卫健局局长` left the register of key posts',
      ],
      [
        'key-post-added',
        '`中共示例区委员会副书记` 列入关键重要岗位名册',
        'post `中共示例区委员会副书记` came onto the register of key posts',
      ],
    ],
  },
  {
    what: 'a register that is complete',
    change: ({ keyPosts }) => {
      Object.assign(keyPosts as object, { complete: true });
    },
    told: [
      [
        'key-posts-changed',
        '关键重要岗位名册或其依据有变化：现名册完整',
        'the register of key posts or its source has changed: now it is complete',
      ],
    ],
  },
  {
    what: 'a register on another source',
    change: ({ keyPosts }) => {
      keyPosts?.cites.push({ source: 'list', clause: '补充', verified: false });
    },
    told: [
      [
        'key-posts-changed',
        '关键重要岗位名册或其依据有变化：现名册不完整',
        'the register of key posts or its source has changed: now it is not complete',
      ],
    ],
  },
  {
    what: 'a register that is gone',
    change: (directory) => {
      delete directory.keyPosts;
    },
    told: [
      [
        'key-posts-changed',
        '关键重要岗位名册或其依据有变化：现没有名册',
        'the register of key posts or its source has changed: now there is no register',
      ],
      [
        'key-post-removed',
        '`示例区卫健局局长` 移出关键重要岗位名册',
        'post `示例区卫健局局长` left the register of key posts',
      ],
    ],
  },
];

const inWords = ({ code, message }: DirectoryChange) => [code, message['zh-CN'], message.en] as const;

const opposite: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };

/** Which things came and went: `organ-added street`. */
const comings = (changes: readonly DirectoryChange[], turned: boolean): readonly string[] =>
  changes
    .flatMap(({ code, place, organ, post, person }) => {
      const [, what, verb = ''] = /^(place|organ|post|person|key-post)-(added|removed)$/.exec(code) ?? [];
      const id = place ?? organ ?? post ?? person;
      return what === undefined ? [] : [`${what}-${turned ? opposite[verb] : verb} ${id}`];
    })
    .sort();

describe('the difference of two generations', () => {
  it.each(steps)('tells of $what', ({ change, told }) => {
    expect(diffDirectories(healthy, damaged(change)).map(inWords)).toStrictEqual(told);
  });

  it('names what a change is about', () => {
    const changes = diffDirectories(
      healthy,
      damaged(({ tenures }) => tenures.push({ person: 'yi', post: 'deputy', from: '2024-08-01' })),
    );
    expect(changes).toMatchObject([{ code: 'tenure-began', person: 'yi', post: 'deputy' }]);
  });

  it('knows two times in one post apart by their first days', () => {
    const twice = (first: string, second?: string): Directory =>
      damaged(({ tenures }) => {
        const former = { person: 'yi', post: 'deputy', from: '2002-01-01', until: first };
        const latter = { person: 'yi', post: 'deputy', from: '2012-01-01' };
        tenures.push(...(second === undefined ? [former, latter] : [{ ...latter, until: second }, former]));
      });
    expect(
      diffDirectories(twice('2005-01-01'), twice('2006-01-01', '2024-08-01')).map(inWords),
    ).toStrictEqual([
      [
        'tenure-corrected',
        '`乙丑二` 任 `中共示例区委员会副书记` 的任期由 2002-01-01至2005-01-01 更正为 2002-01-01至2006-01-01',
        'the tenure of `乙丑二` in post `中共示例区委员会副书记` was from 2002-01-01 until 2005-01-01 and is from 2002-01-01 until 2006-01-01',
      ],
      [
        'tenure-ended',
        '`乙丑二` 于 2024-08-01 卸任 `中共示例区委员会副书记`',
        '`乙丑二` left post `中共示例区委员会副书记` on 2024-08-01',
      ],
    ]);
  });

  it('is nothing between a directory and itself, however its lists are ordered', () => {
    fc.assert(
      fc.property(arbitraryDirectory, (directory) => {
        const unique = withUniqueIds(directory);
        const { places, organs, posts, persons, tenures } = structuredClone(unique);
        for (const { exOfficio, oversees, aliases } of posts)
          for (const list of [exOfficio, oversees, aliases]) list?.reverse();
        const shuffled: Directory = {
          ...unique,
          places: places.reverse(),
          organs: organs.reverse(),
          posts: posts.reverse(),
          persons: persons.reverse(),
          tenures: tenures.reverse(),
        };
        expect(diffDirectories(unique, shuffled)).toStrictEqual([]);
      }),
      runs(200),
    );
  });

  it('seen the other way round has come what went', () => {
    fc.assert(
      fc.property(arbitraryDirectory, arbitraryDirectory, (a, b) => {
        const [older, newer] = [withUniqueIds(a), withUniqueIds(b)];
        expect(comings(diffDirectories(newer, older), true)).toStrictEqual(
          comings(diffDirectories(older, newer), false),
        );
      }),
      runs(200),
    );
  });

  it('is something whenever a list says something else', () => {
    const lists = ({ places, organs, posts, persons, tenures, keyPosts }: Directory) => ({
      places: sorted(places),
      organs: sorted(organs),
      posts: sorted(posts),
      persons: sorted(persons),
      tenures: sorted(tenures.map((tenure) => ({ acting: false, ...tenure }))),
      keyPosts,
    });
    fc.assert(
      fc.property(arbitraryDirectory, fc.nat(4), fc.nat(20), (directory, list, seed) => {
        const older = withUniqueIds(directory);
        const newer = structuredClone(older);
        nudge(newer, list, seed);
        const differ = JSON.stringify(lists(older)) !== JSON.stringify(lists(newer));
        expect(diffDirectories(older, newer).length > 0).toBe(differ);
      }),
      runs(500),
    );
  });
});

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Without repeated ids and repeated key posts, which a directory must not have. */
const withUniqueIds = (directory: Directory): Directory => ({
  ...directory,
  places: unique(directory.places),
  organs: unique(directory.organs),
  posts: unique(directory.posts),
  persons: unique(directory.persons),
  ...(directory.keyPosts && {
    keyPosts: { ...directory.keyPosts, posts: [...new Set(directory.keyPosts.posts)] },
  }),
});

const sorted = (items: readonly object[]): readonly string[] =>
  items.map((item) => JSON.stringify(Object.entries(item).sort())).sort();

/** Changes one thing in one list, if there is anything. */
const nudge = (directory: Directory, list: number, seed: number): void => {
  const items = [directory.places, directory.organs, directory.posts, directory.persons, directory.tenures][
    list
  ] as Record<string, unknown>[];
  const item = items[seed % items.length];
  if (item === undefined) return;
  const members = Object.keys(item).filter((member) => member !== 'id');
  const member = members[seed % members.length] as string;
  item[member] = typeof item[member] === 'boolean' ? !item[member] : 'changed';
};
