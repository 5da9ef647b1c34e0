import { expect } from 'vitest';
import { GuanxiaError, type Problem } from '../../src/problems/index.ts';

/** The problems with which `run` was refused; a failed expectation if it was not. */
export function problemsOf(run: () => unknown): readonly [Problem, ...Problem[]] {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(GuanxiaError);
    return (error as GuanxiaError).problems;
  }
  return expect.fail('nothing was refused');
}

/** Of each problem: code, pointer, and place as `line:column`. */
export function brief(problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ code, pointer = '-', place }) => `${code} ${pointer} ${place?.line}:${place?.column}`,
  );
}

/** The codes with which `run` was refused, or none. */
export function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return error.problems.map(({ code }) => code);
  }
}
