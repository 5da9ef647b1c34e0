import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The subpaths that are modules: 'guanxia', 'guanxia/problems', … */
const modules = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([subpath]) => manifest.name + subpath.slice(1));

/** Names that a user may count on. */
const promised: Readonly<Record<string, readonly string[]>> = {
  'guanxia/problems': ['GuanxiaError'],
  'guanxia/json': ['readJson', 'canonicalJson'],
};

describe('the packed package', { timeout: 120_000 }, () => {
  const site = mkdtempSync(join(tmpdir(), 'guanxia-tarball-'));
  const user = join(site, 'user');
  let tarball: string;

  beforeAll(() => {
    tarball = pack(join(site, 'source'));
    install(tarball, user);
  }, 180_000);

  afterAll(() => rmSync(site, { recursive: true, force: true }));

  it('follows the rules of published packages', async () => {
    const content = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) },
      level: 'suggestion',
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toStrictEqual([]);
  });

  it('has types that fit what is imported, for every module and kind of resolution that reads modules', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    const problems = analysis.types === false ? ['no types'] : analysis.problems;
    const forOthers = ['NoResolution', 'CJSResolvesToESM'];
    expect(
      problems.filter((problem) => typeof problem === 'string' || !forOthers.includes(problem.kind)),
    ).toStrictEqual([]);
  });

  it('holds no test, no script and nothing that a user does not need', () => {
    const contents = run('tar', ['-tzf', tarball], site).trim().split('\n');
    const always = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
    const meant = [...always, ...manifest.files].map((path) => `package/${path}`);
    const wanted = (path: string): boolean =>
      meant.some((folder) => path === folder || path.startsWith(`${folder}/`));
    expect(contents.filter((path) => !wanted(path) || path.endsWith('.map'))).toStrictEqual([]);
    expect(contents).toEqual(
      expect.arrayContaining(['package/LICENSE', 'package/docs/how-to/embed.md', 'package/dist/index.js']),
    );
  });

  it.each(modules)('%s can be imported', (subpath) => {
    const names = JSON.parse(node(user, `import * as it from '${subpath}'; ${print('Object.keys(it)')}`));
    expect(names).not.toStrictEqual([]);
    expect(names).toEqual(expect.arrayContaining([...(promised[subpath] ?? [])]));
  });

  it('gives its rule sets, data and schemas by name', () => {
    const folders = ['rule-sets', 'data', 'schemas'];
    const sources: Readonly<Record<string, string>> = { 'rule-sets': 'src/rules/sets' };
    for (const folder of folders) {
      const file = firstJson(join(user, 'node_modules/guanxia', sources[folder] ?? folder));
      const url = node(user, print(`import.meta.resolve('guanxia/${folder}/${file}')`));
      expect(existsSync(fileURLToPath(JSON.parse(url) as string))).toBe(true);
    }
  });

  it('hides what is not an entry point', () => {
    expect(() => node(user, `await import('guanxia/dist/index.js')`)).toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  it('compiles against its types with every check on', () => {
    writeConsumer(user);
    expect(run(process.execPath, [bin('typescript', 'bin/tsc'), '-p', '.'], user)).toBe('');
  });

  it('brings its command', () => {
    expect(npx(user, ['guanxia', '--version']).trim()).toBe(manifest.version);
  });
});

/** Builds from a copy, so that a stale or half-written dist in the working tree has no part in the result. */
function pack(source: string): string {
  mkdirSync(source, { recursive: true });
  const wanted = ['src', 'data', 'schemas', 'docs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
  const also = ['scripts/build.mjs', 'README.md', 'CHANGELOG.md', 'LICENSE'];
  for (const path of [...wanted, ...also]) {
    if (existsSync(join(root, path))) cpSync(join(root, path), join(source, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'junction');
  run(process.execPath, ['scripts/build.mjs'], source);
  const [packed] = JSON.parse(npm(source, ['pack', '--ignore-scripts', '--json', '--silent'])) as [
    { filename: string },
  ];
  return join(source, packed.filename);
}

function install(tarball: string, user: string): void {
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "private": true, "type": "module" }');
  npm(user, ['install', '--no-audit', '--no-fund', '--prefer-offline', '--silent', tarball]);
}

function writeConsumer(user: string): void {
  const imports = modules.map((subpath, index) => {
    const names = promised[subpath] ?? [];
    const named =
      names.length > 0
        ? `import { ${names.join(', ')} } from '${subpath}';\nvoid [${names.join(', ')}];\n`
        : '';
    return `import * as m${index} from '${subpath}';\nvoid m${index};\n${named}`;
  });
  writeFileSync(join(user, 'consumer.ts'), imports.join(''));
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  writeFileSync(join(user, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
}

function firstJson(folder: string): string {
  const file = readdirSync(folder, { encoding: 'utf8', recursive: true }).find((name) =>
    name.endsWith('.json'),
  );
  if (file === undefined) throw new Error(`${folder} holds no JSON file.`);
  return file;
}

function print(expression: string): string {
  return `process.stdout.write(JSON.stringify(${expression}));`;
}

function node(cwd: string, code: string): string {
  return run(process.execPath, ['--input-type=module', '--eval', code], cwd);
}

function npm(cwd: string, args: readonly string[]): string {
  return run('npm', args, cwd);
}

function npx(cwd: string, args: readonly string[]): string {
  return run('npm', ['exec', '--no', '--silent', '--', ...args], cwd);
}

function bin(name: string, path: string): string {
  return createRequire(import.meta.url).resolve(`${name}/${path}`);
}

/** Runs to the end and gives what was written; `npm test` leaves no trace in the environment of the child. */
function run(command: string, args: readonly string[], cwd: string): string {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_(?:lifecycle|package|command|config_local_prefix)|INIT_CWD|NODE_OPTIONS|VITEST)/.test(name),
  );
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: Object.fromEntries(inherited),
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
