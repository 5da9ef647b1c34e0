import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownProblems } from '../../src/cli/shell/problems/problem-exit-codes.ts';
import { root } from './support/built.ts';

/** Where problems come from that are not about an input. */
const layers = ['domain/report-decider', 'app', 'sqlite', 'stores', 'vault', 'office', 'cli'];

/** Codes are written as `code: '…'` or as the first argument of a function that makes a problem. */
const written =
  /(?:\bcode: |\b(?:error|refusal|refused|problem|customIssue|finding|warning)\(\s*)'([a-z][a-z0-9-]+)'/g;

/** Told by the command itself, with exit codes of their own. */
const ofTheCommand = new Set(['usage', 'internal']);

const sources = (layer: string): readonly string[] =>
  readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, 'src', layer, name), 'utf8'));

const codesIn = (source: string): readonly string[] =>
  [...source.matchAll(written)].flatMap(([, code]) => code ?? []);

describe('the table of exit codes', () => {
  const codes = new Set(layers.flatMap(sources).flatMap(codesIn));

  it('is read from the sources', () => {
    expect(codes.size).toBeGreaterThan(30);
    for (const code of ['version-conflict', 'nothing-published', 'wrong-key', 'file-not-found'])
      expect(codes).toContain(code);
  });

  it('has every problem that a command can meet', () => {
    const missing = [...codes].filter((code) => !knownProblems.has(code) && !ofTheCommand.has(code));
    expect(missing).toStrictEqual([]);
  });
});
