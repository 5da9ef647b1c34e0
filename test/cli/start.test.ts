import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from './support/built.ts';
import { guanxiaProcess } from './support/command.ts';
import { vectorPath } from './support/example.ts';
import { put, scratch } from './support/scratch.ts';

/** Node's loader hooks run in a thread of their own, which writes what is loaded to stderr at once. */
const hooks = `
import { writeSync } from 'node:fs';
export const load = (url, context, next) => {
  writeSync(2, 'LOADED ' + url + '\\n');
  return next(url, context);
};
`;

/** The modules that a command loads, as URLs. */
const loadedBy = async (args: readonly string[]): Promise<readonly string[]> => {
  const folder = scratch();
  const file = pathToFileURL(put(folder, 'hooks.mjs', hooks)).href;
  const register = `import { register } from 'node:module'; register('${file}');`;
  const { stderr } = await guanxiaProcess(args, {
    cwd: folder,
    node: ['--import', `data:text/javascript,${encodeURIComponent(register)}`],
  });
  return stderr.split('\n').flatMap((line) => (line.startsWith('LOADED ') ? [line.slice(7)] : []));
};

const packagesIn = (urls: readonly string[]): ReadonlySet<string> =>
  new Set(urls.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []));

const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

describe('starting', () => {
  it.each([[['--version']], [['-V']], [['--version', '--lang', 'en']]])(
    '%j prints the version',
    async (args) => {
      expect(await guanxiaProcess(args)).toStrictEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
    },
  );

  it('with --version loads nothing but itself', async () => {
    const loaded = await loadedBy(['--version']);
    expect(packagesIn(loaded)).toStrictEqual(new Set());
    expect(loaded.filter((url) => url.startsWith('file:')).length).toBeLessThanOrEqual(3);
  });

  it('with --help loads neither schemas nor a driver', async () => {
    const packages = packagesIn(await loadedBy(['--help']));
    expect(packages).toContain('commander');
    for (const heavy of ['zod', 'luxon', '@photostructure/sqlite', 'jsonc-parser'])
      expect(packages).not.toContain(heavy);
  });

  it('to decide loads no driver', async () => {
    const loaded = await loadedBy(['decide', vectorPath('T01.json')]);
    expect(packagesIn(loaded)).toContain('zod');
    expect(packagesIn(loaded)).not.toContain('@photostructure/sqlite');
    expect(loaded.filter((url) => /\/stores\/sqlite\//.test(url))).toStrictEqual([]);
  });
});
