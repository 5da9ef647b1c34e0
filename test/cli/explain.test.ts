import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guanxia, guanxiaJson } from './support/command.ts';
import { exampleDocuments, publishExample, vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

const received = async (vector: string) => {
  const cwd = scratch();
  await publishExample(cwd);
  const { report } = (await guanxiaJson(['receive', vectorPath(vector), '--json'], { cwd })) as {
    report: string;
  };
  return { cwd, report };
};

describe('explaining a recorded determination', () => {
  it('says which documents decided it, by id, version and hash', async () => {
    const { cwd, report } = await received('T01.json');
    const { stdout } = await guanxia(['explain', report], { cwd });
    for (const words of [
      '巡视任务',
      '规则集    cpc-inspection 2024.08-1  sha256:',
      '名录',
      '工作日历  cn 2024',
    ])
      expect(stdout).toContain(words);
  });

  it('says to whom it went, and who was passed over and why', async () => {
    const { cwd, report } = await received('T10.json');
    const { stdout } = await guanxia(['explain', report, 'm2', '--lang', 'en'], { cwd });
    expect(stdout).toMatch(/to {2,}示例市信访局 \[9901\.petition-office\]/);
    expect(stdout).toMatch(/not {2,}示例区信访局 \[990101\.petition-office\]: the accused’s own unit/);
    expect(stdout).not.toContain('m1  ');
  });

  it('says what is missing and what each answer would lead to', async () => {
    const { cwd, report } = await received('T04.json');
    const { stdout } = await guanxia(['explain', `${report}/m1`, '--lang', 'en'], { cwd });
    expect(stdout).toMatch(
      /ask +Is “示例区人民法院副院长” one of the key posts\? \(a confirmation, with its source\)/,
    );
    expect(stdout).toContain('✓ in scope  ← “leading cadre in a key post” holds');
    expect(stdout).toContain('→ referral (discipline organ)  ← “leading cadre in a key post” does not hold');
  });

  it('stays with the documents of its day when others have come since', async () => {
    const { cwd, report } = await received('T01.json');
    const before = await guanxia(['explain', report, '--json'], { cwd });
    const [, , calendar = '', rules = ''] = exampleDocuments;
    const next = (path: string, name: string, version: string) =>
      put(cwd, name, { ...JSON.parse(readFileSync(path, 'utf8')), version });
    const others = [next(calendar, 'c.json', '2024.2'), next(rules, 'r.json', '2024.08-2')];
    const reasons = ['--retroactive', 'a test', '--accept-unverified', 'a test'];
    const published = await guanxia(['publish', ...others, '--approved-by', 'x', ...reasons], { cwd });
    expect(published).toMatchObject({ code: 0 });
    const after = await guanxia(['explain', report, '--json'], { cwd });
    expect(after.stdout).toBe(before.stdout);
    expect(JSON.parse(after.stdout).matters[0].documents.ruleSet.version).toBe('2024.08-1');
  });

  it('tells everything that happened, what was superseded, and how it stood before', async () => {
    const { cwd, report } = await received('T10.json');
    const as = ['--as', 'leader-1', '--reason', 'looked into together'];
    const chosen = ['--outcome', 'in-scope', '--clause', 'Supervision Law Art 34(2)'];
    expect(await guanxia(['matter', 'override', `${report}/m2`, ...chosen, ...as], { cwd })).toMatchObject({
      code: 0,
    });
    expect(await guanxia(['matter', 'lift', `${report}/m2`, ...as], { cwd })).toMatchObject({ code: 0 });
    const m2 = ['explain', `${report}/m2`, '--lang', 'en'];
    const { stdout } = await guanxia(m2, { cwd });
    expect(stdout).toMatch(/cli {2}m2 {2}→ referral .* \(superseded\) {2}#\d+\n/);
    expect(stdout).toMatch(
      /leader-1 {2}m2 {2}✓ in scope \(superseded\) {2}looked into together · Supervision Law Art 34\(2\) {2}#\d+\n/,
    );
    expect(stdout).toMatch(/leader-1 {2}m2 {2}a person’s decision is lifted {2}looked into together/);
    expect(stdout).not.toContain('m1  ');
    expect(stdout.match(/the rules’ conditions/g)).toHaveLength(1);
    const all = await guanxia([...m2, '--all'], { cwd });
    expect(all.stdout.match(/the rules’ conditions/g)).toHaveLength(2);
    expect(all.stdout).toContain('this determination has been superseded:');
    const events = JSON.parse((await guanxia([...m2, '--json'], { cwd })).stdout).life as {
      event: { recordedAt: string };
    }[];
    const before = events[1]?.event.recordedAt ?? '';
    const then = await guanxia([...m2, '--as-of', before], { cwd });
    expect(then.stdout).toContain('→ referral');
    expect(then.stdout).not.toContain('what happened to it');
    const never = await guanxia([...m2, '--as-of', '2020-01-01T00:00:00Z'], { cwd });
    expect(never).toMatchObject({ stdout: '', code: 7 });
  });

  it('of a report or matter that is not there ends with 7', async () => {
    const { cwd, report } = await received('T01.json');
    const nobody = '00000000-0000-8000-8000-000000000000';
    expect(await guanxia(['explain', nobody], { cwd })).toMatchObject({ stdout: '', code: 7 });
    const { stderr, code } = await guanxia(['explain', report, 'm2', '--lang', 'en'], { cwd });
    expect(stderr).toBe('the report has no matter `m2` [matter-not-found]\n  its matters are: m1\n');
    expect(code).toBe(7);
  });

  it('of what is no id at all is wrong use', async () => {
    const { cwd } = await received('T01.json');
    expect(await guanxia(['explain', 'R-2024-0017'], { cwd })).toMatchObject({ stdout: '', code: 2 });
  });

  it('writes nothing, so that it works on an auditor’s copy', async () => {
    const { cwd, report } = await received('T01.json');
    const { listing } = await import('./support/scratch.ts');
    const before = listing(cwd);
    await guanxia(['explain', report], { cwd });
    expect(listing(cwd)).toStrictEqual(before);
  });
});
