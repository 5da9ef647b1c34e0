import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { nextGeneration, publishExample, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

const matter = async () => {
  const cwd = scratch();
  await publishExample(cwd);
  const received = await guanxiaJson(['receive', vectorPath('T10.json'), '--json'], { cwd });
  const { report } = received as { report: string };
  const name = `${report}/m2`;
  await guanxia(['referral', 'dispatch', name, '--number', '1', '--as', 'clerk-1'], { cwd });
  return { cwd, report, name };
};

const atOnce = async (cwd: string): Promise<readonly object[]> => {
  const { dues } = (await guanxiaJson(['due', '--json'], { cwd })) as { dues: { state: string }[] };
  return dues.filter(({ state }) => state === 'at-once');
};

describe('a letter that is with somebody who has become the accused’s own unit', () => {
  it('is due back at once, before and after the report is determined again, until it came back', async () => {
    const { cwd, report, name } = await matter();
    expect(await atOnce(cwd)).toStrictEqual([]);
    put(cwd, 'next.json', nextGeneration());
    await guanxia(['publish', 'next.json', '--as', 'li'], { cwd });
    const recall = { what: 'recall', report, matter: 'm2', number: '1' };
    expect(await atOnce(cwd)).toMatchObject([recall]);
    const { stdout, stderr } = await guanxia(['due', '--lang', 'en'], { cwd });
    expect(stdout).toMatch(/^at once +get the letter back 1 +the group +\S+\/m2 +Petition Work/m);
    expect(stderr).toContain('1 to be done at once');
    await guanxia(['report', 'redetermine', '--stale', '--apply', '--reason', '名录更新'], { cwd });
    expect(await atOnce(cwd)).toMatchObject([recall]);
    await guanxia(['referral', 'recall', name, '--number', '1', '--reason', '已退回'], { cwd });
    expect(await atOnce(cwd)).toStrictEqual([]);
  });
});
