import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a user's bundler makes of a module that imports from the built package. */
async function bundled(contents: string, options: BuildOptions): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    ...options,
  });
  expect(warnings).toStrictEqual([]);
  return outputFiles?.[0]?.text ?? '';
}

describe('a bundle for a browser', { timeout: 60_000 }, () => {
  const kilobytes = async (contents: string): Promise<number> =>
    gzipSync(await bundled(contents, { platform: 'browser', minify: true, external: ['luxon'] }), {
      level: 9,
    }).length / 1000;

  const most: Readonly<Record<string, number>> = {
    'compile, explain, runCase': 16,
    'checkRuleSet, coverageOf, diffRuleSets, formatRuleSet, compile, explain, runCase': 110,
    'checkRuleSet, coverageOf, diffRuleSets, formatRuleSet, compile, explain, runCase, prove': 130,
  };

  it.each(Object.entries(most))('that takes %s stays within %d kB', async (names, limit) => {
    const size = await kilobytes(`import { ${names} } from 'guanxia/rules'; console.log(${names});`);
    expect(size).toBeGreaterThan(limit / 4);
    expect(size).toBeLessThanOrEqual(limit);
  });
});

describe('a bundle for Node', { timeout: 60_000 }, () => {
  it('runs, made by the default settings of the bundler', async () => {
    const code = await bundled(
      "import { readJson } from 'guanxia/json'; console.log(JSON.stringify(readJson('{\"a\": 1}')));",
      { platform: 'node', external: ['luxon'] },
    );
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
      input: code,
      cwd: root,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toStrictEqual({ stdout: expect.stringContaining('"a":1'), stderr: '' });
  });
});
