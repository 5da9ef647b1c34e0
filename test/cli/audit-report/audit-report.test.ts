import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guanxia } from '../support/command.ts';
import { publishExample, vectorPath } from '../support/example.ts';
import { scratch } from '../support/scratch.ts';

const office = async (): Promise<string> => {
  const cwd = scratch();
  await publishExample(cwd);
  await guanxia(['receive', vectorPath('T01.json')], { cwd });
  return cwd;
};

describe('guanxia audit report', () => {
  it('writes one page, and says what was checked against what', async () => {
    const cwd = await office();
    const ran = await guanxia(['audit', 'report', '-o', 'report.html', '--verify', '--lang', 'en'], { cwd });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toMatch(/written to report\.html\n$/);
    const page = readFileSync(join(cwd, 'report.html'), 'utf8');
    expect(page).toContain('1 the same, 0 differ, 0 cannot be replayed');
    expect(page).toContain('compared with no checkpoint');
    expect(page).toContain('<td>rule set activated</td>');
  });

  it('counts nothing outside its period', async () => {
    const cwd = await office();
    await guanxia(['audit', 'report', '-o', 'r.html', '--until', '2024-08-01', '--lang', 'en'], { cwd });
    expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toContain('<tr><td>sum</td><td class="number">0</td>');
  });

  it('writes nothing where it cannot', async () => {
    const cwd = await office();
    const before = readdirSync(cwd);
    const ran = await guanxia(['audit', 'report', '-o', 'no/such/folder/r.html', '--lang', 'en'], { cwd });
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('[file-');
    expect(readdirSync(cwd)).toStrictEqual(before);
  });
});
