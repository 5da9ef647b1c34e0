import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Walls = IFlattenedRuleSet & { options: ICruiseOptions };

const root = fileURLToPath(new URL('../..', import.meta.url));
const walls = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Walls;

/** What a layer gives to the layers that may import it. */
const modules = [
  'index.ts',
  'problems/inside.ts',
  'domain/index.ts',
  'json/inside.ts',
  'domain/inside.ts',
  'rules/inside.ts',
  'rules/json-rules-engine/inside.ts',
  'samples/inside.ts',
  'evidence/inside.ts',
  'projections/inside.ts',
  'app/inside.ts',
  'sqlite/driver.ts',
  'stores/port/event-store.ts',
  'stores/port/view-store.ts',
  'stores/kit/bell.ts',
  'stores/memory/inside.ts',
  'stores/sqlite/inside.ts',
  'stores/eventstoredb/inside.ts',
  'vault/vault.ts',
  'vault/inside.ts',
  'presentation/words.ts',
  'office/office.ts',
  'cli/main.ts',
  'http/inside.ts',
  'web/inside.ts',
];

const breaches: readonly (readonly [file: string, imported: string, wall: string])[] = [
  ['problems/a.ts', '../json/inside.ts', 'problems-stand-alone'],
  ['problems/b.ts', 'zod', 'problems-stand-alone'],
  ['json/a.ts', '../domain/inside.ts', 'json-knows-problems'],
  ['json/b.ts', 'node:fs', 'json-knows-problems'],
  ['domain/a.ts', '../projections/inside.ts', 'domain-is-the-centre'],
  ['domain/b.ts', 'node:crypto', 'domain-is-the-centre'],
  ['domain/c.ts', '../http/inside.ts', 'nothing-imports-a-shell'],
  ['domain/d.ts', 'fastest-levenshtein', 'domain-is-the-centre'],
  ['rules/a.ts', '../stores/port/event-store.ts', 'rules-know-the-domain'],
  ['rules/b.ts', 'json-rules-engine', 'rules-know-the-domain'],
  ['rules/c.ts', './json-rules-engine/inside.ts', 'the-bridge-is-optional'],
  ['rules/json-rules-engine/a.ts', '../../app/inside.ts', 'the-bridge-knows-rules-and-its-engine'],
  ['evidence/a.ts', '../domain/inside.ts', 'evidence-knows-json'],
  ['evidence/b.ts', 'node:fs', 'evidence-knows-json'],
  ['evidence/c.ts', '../stores/port/event-store.ts', 'evidence-knows-json'],
  ['samples/a.ts', '../rules/inside.ts', 'samples-know-the-domain'],
  ['samples/b.ts', 'node:fs', 'samples-know-the-domain'],
  ['projections/a.ts', '../rules/inside.ts', 'projections-know-the-domain'],
  ['projections/b.ts', 'luxon', 'projections-know-the-domain'],
  ['sqlite/a.ts', '../json/inside.ts', 'sqlite-knows-problems'],
  ['sqlite/b.ts', 'zod', 'sqlite-knows-problems'],
  ['stores/port/a.ts', '../../rules/inside.ts', 'a-store-port-knows-the-domain'],
  ['stores/port/b.ts', '../kit/bell.ts', 'a-store-port-knows-the-domain'],
  ['stores/kit/a.ts', '../memory/inside.ts', 'the-kit-of-the-stores-knows-their-port'],
  ['stores/kit/b.ts', 'node:fs', 'the-kit-of-the-stores-knows-their-port'],
  ['stores/sqlite/a.ts', '../eventstoredb/inside.ts', 'an-adapter-knows-its-port-and-driver'],
  ['stores/sqlite/b.ts', '../../rules/inside.ts', 'an-adapter-knows-its-port-and-driver'],
  ['stores/sqlite/c.ts', '../../app/inside.ts', 'an-adapter-knows-its-port-and-driver'],
  ['stores/sqlite/d.ts', 'commander', 'an-adapter-knows-its-port-and-driver'],
  ['stores/memory/a.ts', '../sqlite/inside.ts', 'an-adapter-knows-its-port-and-driver'],
  ['stores/memory/b.ts', '../../sqlite/driver.ts', 'sqlite-is-for-its-own-adapters'],
  ['office/a.ts', '../sqlite/driver.ts', 'sqlite-is-for-its-own-adapters'],
  ['stores/index.ts', './sqlite/inside.ts', 'the-stores-entry-gives-port-and-memory'],
  ['vault/a.ts', '../app/inside.ts', 'the-vault-knows-the-domain'],
  ['vault/b.ts', '../stores/sqlite/inside.ts', 'the-vault-knows-the-domain'],
  ['vault/vault.ts', '../rules/inside.ts', 'the-vault-port-knows-the-domain'],
  ['app/a.ts', '../stores/sqlite/inside.ts', 'app-sees-ports-only'],
  ['app/b.ts', '../stores/memory/inside.ts', 'app-sees-ports-only'],
  ['app/f.ts', '../stores/kit/bell.ts', 'app-sees-ports-only'],
  ['app/g.ts', '../presentation/words.ts', 'app-sees-ports-only'],
  ['presentation/a.ts', '../office/office.ts', 'presentation-is-pure'],
  ['presentation/b.ts', '../stores/memory/inside.ts', 'presentation-is-pure'],
  ['presentation/c.ts', 'node:fs', 'presentation-is-pure'],
  ['presentation/d.ts', '../cli/main.ts', 'nothing-imports-a-shell'],
  ['office/b.ts', '../cli/main.ts', 'nothing-imports-a-shell'],
  ['app/c.ts', 'node:fs', 'app-sees-ports-only'],
  ['app/d.ts', '../cli/main.ts', 'nothing-imports-a-shell'],
  ['app/e.ts', '../index.ts', 'the-root-entry-is-for-users'],
  ['app/h.ts', '../domain/index.ts', 'no-barrels-inside'],
  ['cli/a.ts', '../http/inside.ts', 'shells-stay-apart'],
  ['http/a.ts', '../cli/main.ts', 'shells-stay-apart'],
  ['http/b.ts', '../stores/memory/inside.ts', 'http-speaks-for-the-office'],
  ['http/c.ts', '../vault/inside.ts', 'http-speaks-for-the-office'],
  ['http/d.ts', 'commander', 'http-speaks-for-the-office'],
  ['cli/d.ts', '../stores/sqlite/inside.ts', 'the-command-line-opens-offices'],
  ['cli/e.ts', '../vault/inside.ts', 'the-command-line-opens-offices'],
  ['cli/f.ts', '../sqlite/driver.ts', 'the-command-line-opens-offices'],
  ['cli/serve/a.ts', '../../web/inside.ts', 'only-serve-knows-http'],
  ['cli/b.ts', 'vitest', 'only-declared-packages'],
  ['cli/c.ts', './absent.ts', 'everything-resolves'],
];

const permitted: readonly (readonly [file: string, imported: string])[] = [
  ['cli/serve/ok-a.ts', '../../http/inside.ts'],
  ['http/ok-a.ts', '../office/office.ts'],
  ['http/ok-b.ts', 'fastify'],
  ['json/ok-a.ts', '../problems/inside.ts'],
  ['json/ok-b.ts', 'canonicalize'],
  ['domain/ok-a.ts', 'zod'],
  ['domain/ok-b.ts', 'luxon'],
  ['domain/ok-c.ts', '../json/inside.ts'],
  ['rules/ok-a.ts', '../domain/inside.ts'],
  ['rules/ok-b.ts', 'fastest-levenshtein'],
  ['rules/json-rules-engine/ok-a.ts', 'json-rules-engine'],
  ['rules/json-rules-engine/ok-b.ts', '../inside.ts'],
  ['samples/ok-a.ts', '../domain/inside.ts'],
  ['projections/ok-a.ts', '../domain/inside.ts'],
  ['sqlite/ok-a.ts', '@photostructure/sqlite'],
  ['sqlite/ok-b.ts', 'node:fs'],
  ['stores/port/ok-a.ts', '../../domain/inside.ts'],
  ['stores/port/ok-b.ts', '../../evidence/inside.ts'],
  ['stores/kit/ok-a.ts', '../port/event-store.ts'],
  ['stores/kit/ok-b.ts', 'node:buffer'],
  ['stores/sqlite/ok-e.ts', '../../evidence/inside.ts'],
  ['app/ok-e.ts', '../evidence/inside.ts'],
  ['stores/memory/ok-a.ts', '../port/event-store.ts'],
  ['stores/memory/ok-b.ts', '../kit/bell.ts'],
  ['stores/sqlite/ok-a.ts', '../port/event-store.ts'],
  ['stores/sqlite/ok-b.ts', '../../sqlite/driver.ts'],
  ['stores/sqlite/ok-c.ts', 'node:fs/promises'],
  ['stores/sqlite/ok-d.ts', './inside.ts'],
  ['vault/sqlite/ok-a.ts', '../../sqlite/driver.ts'],
  ['vault/ok-b.ts', 'node:crypto'],
  ['app/ok-a.ts', '../stores/port/view-store.ts'],
  ['app/ok-b.ts', '../vault/vault.ts'],
  ['app/ok-c.ts', 'node:crypto'],
  ['app/ok-d.ts', '../rules/inside.ts'],
  ['presentation/ok-a.ts', '../app/inside.ts'],
  ['presentation/ok-b.ts', '../stores/port/event-store.ts'],
  ['presentation/ok-c.ts', 'node:crypto'],
  ['office/ok-a.ts', '../presentation/words.ts'],
  ['office/ok-b.ts', '../stores/sqlite/inside.ts'],
  ['office/ok-c.ts', 'node:fs'],
  ['cli/ok-e.ts', '../office/office.ts'],
  ['cli/ok-a.ts', '../stores/port/event-store.ts'],
  ['cli/demo/ok-a.ts', '../../stores/memory/inside.ts'],
  ['cli/ok-b.ts', 'commander'],
  ['cli/ok-c.ts', '../app/inside.ts'],
  ['cli/ok-d.ts', '../samples/inside.ts'],
];

const cycle = ['domain/hen.ts', 'domain/egg.ts'] as const;
const orphan = 'domain/alone.ts';

describe('the walls between the layers', () => {
  const site = mkdtempSync(join(tmpdir(), 'guanxia-walls-'));
  let found: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    build(site);
    found = await inspect(site);
  });

  afterAll(() => rmSync(site, { recursive: true, force: true }));

  it.each(breaches)('%s may not import %s', (file, _imported, wall) => {
    expect(found.get(file)).toContain(wall);
  });

  it.each(permitted)('%s may import %s', (file) => {
    expect(found.get(file) ?? []).toStrictEqual([]);
  });

  it('a cycle is refused', () => {
    expect(cycle.flatMap((file) => found.get(file) ?? [])).toStrictEqual(['no-cycles']);
  });

  it('a module that nothing uses is refused', () => {
    expect(found.get(orphan)).toStrictEqual(['no-orphans']);
  });

  it('every wall is breached by some case above', () => {
    const tried = new Set([...breaches.map(([, , wall]) => wall), 'no-cycles', 'no-orphans']);
    const untried = (walls.forbidden ?? []).map(({ name }) => name).filter((name) => !tried.has(name ?? ''));
    expect(untried).toStrictEqual([]);
  });
});

function build(site: string): void {
  const put = (file: string, text: string): void => {
    const path = join(site, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  put('package.json', JSON.stringify(createRequire(import.meta.url)('../../package.json')));
  put('tsconfig.json', '{ "compilerOptions": { "module": "nodenext" } }');
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'), 'junction');
  for (const file of modules) put(`src/${file}`, 'export const here = true;\n');
  for (const [file, imported] of [...breaches, ...permitted]) {
    put(`src/${file}`, `import '${imported}';\n`);
  }
  put(`src/${cycle[0]}`, `import './egg.ts';\n`);
  put(`src/${cycle[1]}`, `import './hen.ts';\n`);
  put(`src/${orphan}`, 'export const alone = true;\n');
}

async function inspect(site: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { options, ...ruleSet } = walls;
  const { output } = await cruise(
    ['src'],
    { ...options, ruleSet, validate: true, baseDir: site, preserveSymlinks: true },
    undefined,
    { tsConfig: extractTSConfig(join(site, 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new TypeError('The walls were reported as text.');
  const walled = new Map<string, string[]>();
  for (const { from, rule } of output.summary.violations) {
    const file = from.replace(/^src\//, '');
    walled.set(file, [...(walled.get(file) ?? []), rule.name]);
  }
  return walled;
}
