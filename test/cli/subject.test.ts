import { describe, expect, it } from 'vitest';
import { indexDirectory } from '../../src/domain/index.ts';
import { mergedKeys } from '../../src/presentation/dossier/merged-keys.ts';
import { directory } from '../support/small-world.ts';
import { guanxia, guanxiaJson } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { scratch } from './support/scratch.ts';

describe('dossiers of one subject', () => {
  it('are those of a person and of the posts held, for the days on which they were held', () => {
    const index = indexDirectory(directory);
    const keys = mergedKeys(index, 'person:jia');
    expect(keys.map(({ key }) => key)).toStrictEqual(['person:jia', 'post:secretary']);
    const [own, post] = keys;
    expect(own?.counts('2000-01-01')).toBe(true);
    expect(post?.counts('2020-12-31')).toBe(false);
    expect(post?.counts('2021-01-01')).toBe(true);
  });

  it('are those of an organ and of the organs merged into it, however they were merged', () => {
    const organs = directory.organs.map((organ) => {
      if (organ.id === 'bureau') return { ...organ, successor: 'petitions' };
      return organ.id === 'petitions' ? { ...organ, successor: 'bureau' } : organ;
    });
    const index = indexDirectory({ ...directory, organs });
    expect(mergedKeys(index, 'organ:petitions').map(({ key }) => key)).toStrictEqual([
      'organ:petitions',
      'organ:bureau',
    ]);
  });
});

describe('guanxia subject', () => {
  it('shows what was decided about somebody, and never chooses between several', async () => {
    const cwd = scratch();
    await publishExample(cwd);
    await guanxia(['receive', vectorPath('T10.json')], { cwd });
    const shown = await guanxia(['subject', '己丑五', '--lang', 'en'], { cwd });
    expect(shown.stdout).toContain('己丑五  person:ji-chou-5  [example-district]');
    expect(shown.stdout).toMatch(/2024-08-16 10:00:00 \+08:00 {2}\S+\/m1 {2}✓ in scope/);
    expect(shown.code).toBe(0);
    const json = await guanxiaJson(['subject', 'person:ji-chou-5', '--json'], { cwd });
    expect(json).toMatchObject({
      subjects: [{ entries: [{ outcome: 'in-scope', key: 'person:ji-chou-5' }] }],
    });
    const near = await guanxia(['subject', '己丑', '--lang', 'en'], { cwd });
    expect(near.stderr).toContain('[subject-unknown]');
    expect(near.stderr).toContain('己丑五');
    expect(near.code).toBe(7);
  });
});
