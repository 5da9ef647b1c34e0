import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDirectory } from '../../../src/domain/directory/check/check-directory.ts';
import type { DirectoryProblem } from '../../../src/domain/directory/check/directory-problem.ts';
import { type Directory, directory as schema } from '../../../src/domain/index.ts';
import { pointerSteps } from '../../../src/json/index.ts';
import { formatProblem } from '../../../src/problems/index.ts';
import { dataFile, jsonFilesIn } from '../../support/data-files.ts';
import { processorTime } from '../../support/processor-time.ts';
import { arbitraryDirectory } from './arbitrary-directory.ts';
import { badDirectories } from './bad-directories.ts';
import { damaged, healthy } from './healthy-directory.ts';
import { runs } from './runs.ts';

const brief = ({ severity, code, pointer }: DirectoryProblem): string => `${severity} ${code} ${pointer}`;

/** Whether a pointer leads to something that is in the directory. */
const leadsTo = (directory: Directory, pointer: string): boolean => {
  let at: unknown = directory;
  for (const step of pointerSteps(pointer) ?? []) at = (at as Record<string, unknown>)[step];
  return at !== undefined;
};

describe('a directory with nothing wrong', () => {
  it('fits its schema and has no problem', () => {
    expect(schema.parse(healthy)).toStrictEqual(healthy);
    expect(checkDirectory(healthy)).toStrictEqual([]);
  });
});

describe('the directories that are shipped', () => {
  it.each(jsonFilesIn('data/directories/'))('%s has no error', (name) => {
    const problems = checkDirectory(dataFile(schema, `data/directories/${name}`));
    expect(problems.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
  });
});

describe('a directory with one mistake', () => {
  it('comes in at least twenty-five kinds', () => {
    expect(new Set(badDirectories.flatMap(({ problems }) => problems)).size).toBeGreaterThanOrEqual(25);
  });

  it.each(badDirectories)('$what', ({ damage, problems }) => {
    expect(checkDirectory(damaged(damage)).map(brief)).toStrictEqual(problems);
  });

  it('is told in both languages, with help', async () => {
    const told = badDirectories.map(({ what, damage }) => {
      const problems = checkDirectory(damaged(damage));
      const texts = problems.flatMap((problem) => [
        formatProblem(problem, 'zh-CN'),
        formatProblem(problem, 'en'),
      ]);
      return [`# ${what}`, ...texts].join('\n');
    });
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('bad-directories.txt');
  });
});

describe('what is right though it looks wrong', () => {
  it.each<[string, (directory: Directory) => void]>([
    [
      'an acting principal beside the principal',
      ({ tenures }) => tenures.push({ person: 'bing', post: 'secretary', from: '2024-06-01', acting: true }),
    ],
    [
      'one person who is principal in two posts of an organ',
      ({ posts, tenures }) => {
        posts.push({ id: 'head', title: '主任', organ: 'bureau', role: 'principal' });
        tenures.push({ person: 'bing', post: 'head' });
      },
    ],
    [
      'a former principal whose beginning is unknown',
      ({ tenures }) => tenures.push({ person: 'yi', post: 'director', until: '2020-01-01' }),
    ],
    [
      'one post held twice, one time after the other',
      ({ tenures }) =>
        tenures.push({ person: 'jia', post: 'secretary', from: '2010-01-01', until: '2012-01-01' }),
    ],
    [
      'an organ that is to end after the date of the directory',
      ({ organs }) => {
        Object.assign(organs.at(-1) as object, { until: '2025-01-01', successor: 'street' });
      },
    ],
    [
      'a code that passed from an organ to its successor',
      ({ organs }) => {
        Object.assign(organs[6] as object, { uscc: '11410105000000289P' });
        Object.assign(organs[7] as object, { uscc: '11410105000000289P', from: '2019-01-01' });
      },
    ],
    [
      'a name that passed from an organ to its successor',
      ({ organs }) => {
        Object.assign(organs[6] as object, { name: '示例区卫健局' });
        Object.assign(organs[7] as object, { from: '2019-01-01' });
      },
    ],
    [
      'a holder from the first day of an organ',
      ({ tenures }) =>
        tenures.push({ person: 'yi', post: 'old-director', from: '2001-01-01', until: '2002-01-01' }),
    ],
    [
      'a former name that is the name of another organ',
      ({ organs }) => {
        Object.assign(organs[7] as object, { formerNames: [{ name: '示例区人民法院' }] });
      },
    ],
    [
      'one name in two places',
      ({ organs }) => organs.push({ id: 'new', name: '示例区卫健局', kind: 'department', place: 'city' }),
    ],
    [
      'an alias that is the own name',
      ({ organs }) => {
        Object.assign(organs[7] as object, { aliases: ['示例区卫健局'] });
      },
    ],
    [
      'the head of a community who is no leading cadre',
      ({ organs, posts }) => {
        organs.push({ id: 'community', name: '示例社区', kind: 'community-committee', place: 'district' });
        posts.push({ id: 'head', title: '主任', organ: 'community', role: 'principal', leadingCadre: false });
      },
    ],
    [
      'a directory without a register of key posts',
      (directory) => {
        delete directory.keyPosts;
      },
    ],
  ])('%s', (_what, change) => {
    expect(checkDirectory(damaged(change)).map(brief)).toStrictEqual([]);
  });
});

describe('any directory', () => {
  it('is checked without an exception, every problem at something that is there', () => {
    fc.assert(
      fc.property(arbitraryDirectory, (directory) => {
        for (const problem of checkDirectory(directory)) {
          expect(leadsTo(directory, problem.pointer), brief(problem)).toBe(true);
          expect(problem.help?.en).toBeTruthy();
          expect(problem.help?.['zh-CN']).toBeTruthy();
        }
      }),
      runs(300),
    );
  });

  it('is left as it was', () => {
    fc.assert(
      fc.property(arbitraryDirectory, (directory) => {
        const before = structuredClone(directory);
        checkDirectory(directory);
        expect(directory).toStrictEqual(before);
      }),
      runs(50),
    );
  });

  it('has its problems told in the order of its lists', () => {
    const lists = ['places', 'organs', 'posts', 'persons', 'tenures', 'keyPosts'];
    fc.assert(
      fc.property(arbitraryDirectory, (directory) => {
        const places = checkDirectory(directory).map(({ pointer }) => {
          const [list = '', index = '0'] = pointerSteps(pointer) ?? [];
          return lists.indexOf(list) * 1e6 + (Number(index) || 0);
        });
        expect(places).toStrictEqual(places.toSorted((a, b) => a - b));
      }),
      runs(100),
    );
  });

  it('of a thousand tenures of one post and chains of a thousand organs is checked in a second', () => {
    const many = damaged(({ organs, tenures }) => {
      for (let i = 0; i < 1000; i += 1) {
        organs.push({
          id: `o${i}`,
          name: `机构${i}`,
          kind: 'department',
          place: 'city',
          parent: `o${(i + 1) % 1000}`,
        });
        tenures.push({ person: i % 2 ? 'jia' : 'yi', post: 'director', from: '2020-01-01' });
      }
    });
    const took = processorTime(() => {
      expect(checkDirectory(many).length).toBeGreaterThan(1000);
    });
    expect(took).toBeLessThan(1000);
  });
});
