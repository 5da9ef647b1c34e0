import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './scripts/tally-reporter.ts';

const pure = ['test/{rules,json,domain,projections,problems,data,samples}/**/*.test.ts'];

// What these find does not hang on the line of Node, and they take longest: the gate runs them on one line.
const onOneLine = [
  'test/cli/{bad-reports,output-schemas,transcripts,vectors,window}.test.ts',
  'test/package/*.test.ts',
  'test/rules/mutants.test.ts',
];

// `--mode long` adds test/**/*.long.test.ts and tells property tests, through GUANXIA_LONG, to try more cases.
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  const exclude = [
    ...(long ? [] : ['**/*.long.test.ts']),
    ...(process.env['GUANXIA_SMOKE'] === undefined ? [] : onOneLine),
  ];
  return {
    test: {
      projects: [
        // What is pure leaves nothing behind, so its modules are loaded once for many files.
        { extends: true, test: { name: 'pure', isolate: false, include: pure, exclude } },
        {
          extends: true,
          test: { name: 'shells', include: ['test/**/*.test.ts'], exclude: [...exclude, ...pure] },
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
