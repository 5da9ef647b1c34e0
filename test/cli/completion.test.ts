import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { guanxia } from './support/command.ts';
import { put, scratch } from './support/scratch.ts';

const hasBash = spawnSync('bash', ['--version']).status === 0;

/** What bash would offer for the last of some words. */
const offered = async (...words: readonly string[]): Promise<readonly string[]> => {
  const cwd = scratch();
  put(cwd, 'completion.sh', (await guanxia(['completion', 'bash'])).stdout);
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `source ./completion.sh; COMP_WORDS=(guanxia ${quoted}); COMP_CWORD=${words.length}; _guanxia; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', script], { cwd }).stdout.toString().trim().split('\n');
};

describe.skipIf(!hasBash)('completion in bash', () => {
  it.each([
    ['commands', ['dec'], ['decide']],
    ['subcommands', ['rules', 'te'], ['test']],
    ['choices', ['view', 'in'], ['in-scope']],
    ['options', ['rules', 'test', '--ju'], ['--junit']],
    ['options for all', ['view', '--la'], ['--lang']],
    ['files', ['decide', 'compl'], ['completion.sh']],
  ])('offers %s', async (_name, words, expected) => {
    expect(await offered(...words)).toStrictEqual(expected);
  });
});

describe('completion', () => {
  it.each([
    ['zsh', '#compdef guanxia'],
    ['fish', "complete -c guanxia -n '__fish_use_subcommand' -f -a demo"],
  ])('has a script for %s', async (shell, start) => {
    const { stdout, code } = await guanxia(['completion', shell]);
    expect(stdout).toContain(start);
    expect(code).toBe(0);
  });
});
