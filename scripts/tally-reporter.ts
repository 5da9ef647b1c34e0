import type { Reporter, TestCase, TestModule } from 'vitest/node';

const count = (tests: readonly TestCase[], state: 'passed' | 'failed'): number =>
  tests.filter((test) => test.result().state === state).length;

/** A test that was left out, if it says why. */
const leftOut = (test: TestCase): readonly string[] => {
  const result = test.result();
  return result.state === 'skipped' && result.note !== undefined ? [`${test.fullName}: ${result.note}`] : [];
};

/**
 * Ends a run with the tests that were left out and why, and with one plain line that a person and a machine can
 * both read: `N passed, N failed`.
 */
export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.reduce((sum, module) => sum + module.errors().length, errors.length);
    const tally = `${count(tests, 'passed')} passed, ${count(tests, 'failed') + broken} failed`;
    process.stdout.write(`\n${[...tests.flatMap(leftOut), tally].join('\n')}\n`);
  }
}
