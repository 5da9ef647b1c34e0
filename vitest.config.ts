import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './scripts/tally-reporter.ts';

// These leave nothing behind, so their modules are loaded once for many files.
const clean = [
  'test/{app,data,domain,evidence,json,office,presentation,problems,projections,rules,samples,sqlite,vault}/**/*.test.ts',
];

// What these find hangs on the packed package: the gate runs them after the others, `npm run test:package` alone.
const packed = ['test/package/{bundles,tarball}.test.ts'];

// What these find does not hang on the line of Node, and they take longest: the gate runs them on one line.
const onOneLine = [
  'test/cli/{bad-reports,chinese,commands,output-schemas,sight,transcripts,vectors,window}.test.ts',
  'test/package/*.test.ts',
  'test/rules/mutants.test.ts',
];

// `--mode long` adds test/**/*.long.test.ts and tells property tests, through GUANXIA_LONG, to try more cases.
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  const exclude = [
    ...(long ? [] : ['**/*.long.test.ts', ...(mode === 'package' ? [] : packed)]),
    ...(process.env['GUANXIA_SMOKE'] === undefined ? [] : onOneLine),
  ];
  return {
    test: {
      projects: [
        {
          extends: true,
          test: { name: 'clean', isolate: false, include: mode === 'package' ? [] : clean, exclude },
        },
        {
          extends: true,
          test: {
            name: 'shells',
            include: mode === 'package' ? packed : ['test/**/*.test.ts'],
            exclude: [...exclude, ...clean],
          },
        },
      ],
      env: { TZ: 'UTC', ...(long ? { GUANXIA_LONG: '1' } : {}) },
      pool: 'forks',
      maxWorkers: availableParallelism(),
      // Compiled code runs as it is.
      server: { deps: { external: [/\/dist\//] } },
      passWithNoTests: false,
      expect: { requireAssertions: true },
      // Only a test that hangs comes so far, also on a busy machine.
      testTimeout: long ? 600_000 : 60_000,
      hookTimeout: long ? 120_000 : 60_000,
      reporters: ['default', new TallyReporter()],
      coverage: {
        provider: 'v8',
        include: ['src/**/*.ts'],
        reporter: ['text', 'lcov'],
        thresholds: {
          'src/{domain,rules,projections}/**/*.ts': { branches: 100 },
        },
      },
    },
  };
});
