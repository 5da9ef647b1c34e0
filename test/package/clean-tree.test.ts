import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile());

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The places in the tree, as `file:line`, whose text matches. */
function places(pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}

describe('the files under version control', () => {
  it('name no path of one machine', () => {
    expect(
      places(/(?:^|[\s"'`(=:<>[]|file:\/\/)(?:\/(?:work|root|tmp|home|Users)\/\w|[A-Z]:\\Users\\)/),
    ).toStrictEqual([]);
  });

  it('name no package registry', () => {
    expect(places(/\bregistry\.[a-z]+\.|\bnpmjs\.|\bnpmmirror\.|\bartifactory\b/i)).toStrictEqual([]);
  });

  it('use one kind of line ending', () => {
    const texts = files.filter((file) => !/\.(?:png|docx|xlsx|pdf)$/.test(file));
    expect(texts.filter((file) => readFileSync(join(root, file)).includes('\r\n'))).toStrictEqual([]);
  });
});

describe('the lockfile', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  it('leaves the address of each package to the installer', () => {
    expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toStrictEqual([]);
  });

  it('fixes the content of each package', () => {
    expect(installed.filter(([, entry]) => entry.integrity === undefined)).toStrictEqual([]);
  });

  // One missing, as for a platform that a registry did not serve, and `npm ci` refuses the whole file.
  it('names the packages of every platform', () => {
    const names = new Set(installed.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const optional = installed.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    expect(optional.filter((name) => !names.has(name))).toStrictEqual([]);
  });
});
