import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the second verifier. */
const tools = fileURLToPath(new URL('../../../tools', import.meta.url));

const run = (args: readonly string[]) =>
  spawnSync('python3', ['-B', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

export const hasPython = run(['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0;

/** For the name of a test that cannot run without it. */
export const unlessPython = hasPython ? '' : ' (skipped: there is no python3 of version 3.8 or newer)';

/** What the second verifier ends with and prints. */
export const verifyBundle = (...args: readonly string[]) => run([join(tools, 'verify_bundle.py'), ...args]);

/** What Python prints that has the second verifier loaded as `v`. */
export function inPython(lines: string): string {
  const { stdout, stderr } = run([
    '-c',
    `import sys\nsys.path.insert(0, sys.argv[1])\nimport verify_bundle as v\n${lines}`,
    tools,
  ]);
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

/** What the second verifier finds in each of the bundles: code and pointer of every finding. */
export function pythonFindings(key: string, bundles: readonly Uint8Array[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-bundles-'));
  try {
    const paths = bundles.map((bundle, number) => {
      const path = join(folder, `${number}.json`);
      writeFileSync(path, bundle);
      return path;
    });
    const { stdout, stderr } = verifyBundle('--json', key, ...paths);
    if (stderr !== '') throw new Error(stderr);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line).findings as { code: string; pointer: string }[]).map(brief));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The shape of what is no bundle is told in other places by each verifier. */
export const brief = ({ code, pointer }: { readonly code: string; readonly pointer: string }): string =>
  code === 'malformed-bundle' ? code : `${code} ${pointer}`;
