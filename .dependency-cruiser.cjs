// The walls between the layers, inside out. A layer may import what its entry allows and nothing else.

const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const node = '^(node:)?[a-z_/]+$';
const ours = (...layers) => `^src/(${layers.join('|')})/`;
const storePort = '^src/stores/port/';
const kit = '^src/stores/kit/';
const port = ['^src/stores/port/', '^src/vault/vault\\.ts$'];
const drivers = npm('@eventstore/db-client', '@kurrent/kurrentdb-client', 'pg');
// Development installs them as well.
const optionalPeers = npm('@eventstore/db-client', 'pg');
// Reached through the package's own `imports`, which the tool does not count as declared.
const aliased = npm('jsonc-parser');
const bridge = '^src/rules/json-rules-engine/';
const shell = '^src/(cli|http|web)/';
// The one command that the service is started with.
const serving = '^src/cli/serve/';

const forbidden = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const only = (name, from, ...allowed) =>
  forbidden(name, typeof from === 'string' ? { path: from } : from, { pathNot: allowed });

module.exports = {
  forbidden: [
    only('problems-stand-alone', ours('problems'), ours('problems')),
    only(
      'json-knows-problems',
      ours('json'),
      ours('problems', 'json'),
      npm('zod', 'jsonc-parser', 'canonicalize', 'fastest-levenshtein'),
    ),
    only('domain-is-the-centre', ours('domain'), ours('problems', 'json', 'domain'), npm('zod', 'luxon')),
    only(
      'rules-know-the-domain',
      { path: ours('rules'), pathNot: bridge },
      ours('problems', 'json', 'domain', 'rules'),
      npm('zod', 'luxon', 'fastest-levenshtein'),
    ),
    only(
      'the-bridge-knows-rules-and-its-engine',
      bridge,
      ours('problems', 'json', 'domain', 'rules'),
      npm('zod', 'luxon', 'fastest-levenshtein', 'json-rules-engine'),
    ),
    forbidden(
      'the-bridge-is-optional',
      { path: '^src/(rules/|index\\.ts$)', pathNot: bridge },
      { path: bridge },
      'The engine decides without json-rules-engine; the bridge has its own entry point.',
    ),
    only(
      'evidence-knows-json',
      ours('evidence'),
      ours('problems', 'json', 'evidence'),
      npm('zod'),
      '^(node:)?crypto$',
    ),
    only(
      'samples-know-the-domain',
      ours('samples'),
      ours('problems', 'json', 'domain', 'samples'),
      npm('zod'),
    ),
    only('projections-know-the-domain', ours('projections'), ours('problems', 'domain', 'projections')),
    only(
      'sqlite-knows-problems',
      ours('sqlite'),
      ours('problems', 'sqlite'),
      npm('@photostructure/sqlite'),
      node,
    ),
    only(
      'a-store-port-knows-the-domain',
      storePort,
      ours('problems', 'json', 'evidence', 'domain'),
      storePort,
    ),
    only(
      'the-kit-of-the-stores-knows-their-port',
      kit,
      ours('problems', 'json', 'evidence', 'domain'),
      storePort,
      kit,
      '^(node:)?buffer$',
    ),
    only(
      'an-adapter-knows-its-port-and-driver',
      { path: '^src/stores/([^/]+)/', pathNot: [storePort, kit] },
      ours('problems', 'json', 'evidence', 'domain'),
      storePort,
      kit,
      '^src/stores/$1/',
      drivers,
      node,
      '^src/sqlite/',
    ),
    forbidden(
      'sqlite-is-for-its-own-adapters',
      { path: '^src/', pathNot: '^src/(sqlite|stores/sqlite|vault/sqlite|office/health)/' },
      { path: '^src/sqlite/' },
    ),
    only(
      'the-stores-entry-gives-port-and-memory',
      '^src/stores/index\\.ts$',
      storePort,
      '^src/stores/memory',
    ),
    only(
      'the-vault-knows-the-domain',
      { path: ours('vault'), pathNot: port },
      ours('problems', 'json', 'domain', 'vault', 'sqlite'),
      node,
    ),
    only('the-vault-port-knows-the-domain', '^src/vault/vault\\.ts$', ours('problems', 'json', 'domain')),
    only(
      'app-sees-ports-only',
      ours('app'),
      ours('problems', 'json', 'evidence', 'domain', 'rules', 'projections', 'app'),
      ...port,
      npm('zod', 'luxon', 'uuid'),
      '^(node:)?crypto$',
    ),
    only(
      'presentation-is-pure',
      ours('presentation'),
      ours('problems', 'json', 'evidence', 'domain', 'rules', 'projections', 'app', 'presentation'),
      ...port,
      npm('zod', 'luxon', 'string-width', 'picocolors', 'csv-stringify', 'iconv-lite', 'write-excel-file'),
      '^(node:)?crypto$',
    ),
    forbidden(
      'nothing-imports-a-shell',
      { path: '^src/', pathNot: shell },
      { path: shell },
      'Shells compose the layers; no layer knows a shell.',
    ),
    forbidden(
      'the-command-line-opens-offices',
      { path: '^src/cli/', pathNot: '^src/cli/(demo|serve)/' },
      {
        path: '^src/(sqlite/|stores/(?!port/)|vault/(?!vault\\.ts)|office/stores/(open-store|open-views|views-to-read|lazy-vault)\\.ts)',
      },
      'Logs, views and vaults are opened by `openOffice`, as an embedder opens them. The demonstration plays with a vault of its own.',
    ),
    forbidden(
      'shells-stay-apart',
      { path: '^src/(cli|http|web)/', pathNot: serving },
      { path: shell, pathNot: '^src/$1/' },
    ),
    forbidden('only-serve-knows-http', { path: serving }, { path: shell, pathNot: '^src/(cli|http)/' }),
    only(
      'http-speaks-for-the-office',
      ours('http'),
      ours('problems', 'json', 'domain', 'projections', 'app', 'presentation', 'office', 'http'),
      '^src/(rules/schema|rules/check|rules/prove)/',
      storePort,
      npm('fastify', 'zod'),
      node,
    ),
    forbidden(
      'the-root-entry-is-for-users',
      { path: '^src/.+' },
      { path: '^src/index\\.ts$' },
      'src/index.ts gathers the layers for users; inside, import the layer.',
    ),
    forbidden(
      'no-barrels-inside',
      { path: '^src/', pathNot: '/index\\.ts$' },
      { path: '^src/.+/index\\.ts$' },
      'Index files are the doors of the package; inside, import the file that has what you need.',
    ),
    forbidden('no-cycles', {}, { circular: true }),
    forbidden(
      'no-orphans',
      { orphan: true, path: '^src/', pathNot: '(^|/)(index|main)\\.ts$' },
      {},
      'A module that nothing imports and that imports nothing is dead.',
    ),
    forbidden(
      'only-declared-packages',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        pathNot: ['(^|/)node_modules/@types/', optionalPeers, aliased],
      },
    ),
    forbidden('everything-resolves', {}, { couldNotResolve: true, pathNot: '^node:sqlite$' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    exoticRequireStrings: [],
  },
};
