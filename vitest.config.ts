import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './scripts/tally-reporter.ts';

// `--mode long` adds test/**/*.long.test.ts and tells property tests, through GUANXIA_LONG, to try more cases.
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  return {
    test: {
      include: ['test/**/*.test.ts'],
      exclude: long ? [] : ['**/*.long.test.ts'],
      env: { TZ: 'UTC', ...(long ? { GUANXIA_LONG: '1' } : {}) },
      pool: 'forks',
      maxWorkers: availableParallelism(),
      // Compiled code runs as it is.
      server: { deps: { external: [/\/dist\//] } },
      passWithNoTests: false,
      expect: { requireAssertions: true },
      testTimeout: long ? 600_000 : 10_000,
      hookTimeout: long ? 120_000 : 30_000,
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
