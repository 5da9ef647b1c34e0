import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { powerlessOwner } from '../stores/support/child.ts';
import { main } from './support/built.ts';
import { guanxia } from './support/command.ts';
import { publishExample, vectorPath } from './support/example.ts';
import { scratch } from './support/scratch.ts';

const owner = powerlessOwner();

/** Run the command as somebody whom file modes bind: root could write anywhere. */
const powerless = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
    ...(owner && { uid: owner[0], gid: owner[1] }),
  });

describe.skipIf(process.platform === 'win32')('a store in a folder that cannot be written', () => {
  it('shows its views from memory, and nothing is written', async () => {
    const cwd = scratch();
    await publishExample(cwd);
    await guanxia(['receive', vectorPath('T10.json')], { cwd });
    const files = readdirSync(cwd);
    if (owner !== undefined) for (const name of ['.', ...files]) chownSync(join(cwd, name), ...owner);
    chmodSync(cwd, 0o500);
    const shown = powerless(['view', 'referral', '--lang', 'en'], cwd);
    const others = [['due'], ['referral', 'list']].map((command) => powerless(command, cwd));
    chmodSync(cwd, 0o700);
    expect(others.map(({ status }) => status)).toStrictEqual([0, 0]);
    expect(shown.stdout).toContain('a claim of the reporter’s own');
    expect(shown.stderr).toContain('the view is made in memory and not kept');
    expect(shown.status).toBe(0);
    expect(readdirSync(cwd)).toStrictEqual(files);
  });
});
