import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Transpiled, transpiled } from '../support/transpiled.ts';

const script = (folder: string): string => `
  import { readFileSync } from 'node:fs';
  import { isDeepStrictEqual } from 'node:util';
  const { compile, evaluate, ruleSet } = await import(${JSON.stringify(pathToFileURL(join(folder, 'rules/index.js')))});
  const set = ruleSet.parse(JSON.parse(readFileSync(${JSON.stringify(
    join(folder, 'rules/sets/cpc-inspection/2024.08-1.json'),
  )}, 'utf8')));
  const { evaluate: fast } = compile(set);
  const same = set.cases.filter(({ given }) => isDeepStrictEqual(fast(given), evaluate(set, given)));
  let refused = false;
  try { new Function('return 1'); } catch { refused = true; }
  process.stdout.write(JSON.stringify({ refused, cases: set.cases.length, same: same.length }));
`;

describe('with code generation from strings disallowed', { timeout: 60_000 }, () => {
  let site: Transpiled;

  beforeAll(() => {
    site = transpiled(['problems', 'json', 'domain', 'rules']);
  });

  afterAll(() => site.remove());

  it('rules are compiled and evaluated as ever', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script(site.folder)],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    const { refused, cases, same } = JSON.parse(stdout) as Record<string, unknown>;
    expect(refused).toBe(true);
    expect(same).toBe(cases);
  });
});
