import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { scratch } from './support/scratch.ts';

const office = async (vector: string) => {
  const cwd = scratch();
  await publishExample(cwd);
  const { report } = (await guanxiaJson(['receive', vectorPath(vector), '--json'], { cwd })) as {
    report: string;
  };
  return { cwd, report };
};

describe('what is asked about a matter', () => {
  it('is told with what each answer would lead to, and answered with its source', async () => {
    const { cwd, report } = await office('T09.json');
    const open = await guanxia(['report', 'answer', `${report}/m1`], { cwd });
    expect(open.code).toBe(4);
    const yes = /scope\.key-post@\S+=yes/.exec(open.stdout)?.[0] ?? '';
    expect(open.stdout).toContain(`${yes} --source …  ⇒  ✓ 受理`);
    const unsaid = await guanxia(['report', 'answer', `${report}/m1`, yes], { cwd });
    expect([unsaid.code, unsaid.stderr.includes('source-missing')]).toStrictEqual([3, true]);
    const said = await guanxia(['report', 'answer', `${report}/m1`, yes, '--source', '区委组织部名册'], {
      cwd,
    });
    expect(said.stdout).toContain('m1  ✓ 受理');
    const after = await guanxia(['report', 'answer', `${report}/m1`], { cwd });
    expect([after.code, after.stdout.includes('没有待回答的问题')]).toStrictEqual([0, true]);
  });

  it('is not answered by a field that there is not', async () => {
    const { cwd, report } = await office('T09.json');
    const { code, stderr } = await guanxia(['report', 'answer', `${report}/m1`, 'kidn=claim'], { cwd });
    expect([code, stderr.includes('`kind`')]).toStrictEqual([2, true]);
  });
});
