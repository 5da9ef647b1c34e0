import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellCommand } from '../../src/problems/shell-command.ts';

/** What /bin/sh hands to a command: its words, each ended by NUL, which no word can hold. */
const wordsOf = (line: string): readonly string[] =>
  execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { cwd: '/', env: { HOME: '/home', a: 'A' } })
    .toString('utf8')
    .split('\0')
    .slice(0, -1);

const special = [...'\'"\\$`!&|;<>()[]{}*?#~= \t\n%^-a'];
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...special), minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0')),
);

describe('a suggested command', () => {
  it('is taken apart by a shell into the words that were meant', async () => {
    await fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 20, maxLength: 20 }),
        (lines) => {
          // One process for many lines: words of a line are told from the next by a word of their own.
          const line = lines.map((words) => `${shellCommand(words)} __next__`).join(' ');
          expect(wordsOf(line)).toStrictEqual(lines.flatMap((words) => [...words, '__next__']));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('quotes a connection string, and no word that needs none', () => {
    const url = 'esdb://127.0.0.1:2113?tls=false&streamPrefix=d2.';
    expect(shellCommand(['guanxia', 'view', 'referral', '--store', url])).toBe(
      `guanxia view referral --store '${url}'`,
    );
    expect(shellCommand(['--store', 'sqlite:./a.db', "it's", ''])).toBe(
      String.raw`--store sqlite:./a.db 'it'\''s' ''`,
    );
    expect(wordsOf(shellCommand(['~', '$a', '-', 'a=~/b']))).toStrictEqual(['~', '$a', '-', 'a=~/b']);
  });
});
