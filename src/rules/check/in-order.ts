import type { CheckProblem } from './check-problem.ts';

/** As many errors, and as many warnings, are told; more would only let a small input make a large answer. */
export const maxTold = 100;

/** What has no place comes first. */
const startOf = ({ place }: CheckProblem): { readonly line: number; readonly column: number } =>
  place ?? { line: 0, column: 0 };

const byPlace = (a: CheckProblem, b: CheckProblem): number =>
  startOf(a).line - startOf(b).line || startOf(a).column - startOf(b).column;

const untold = (count: number): CheckProblem => ({
  code: 'too-many-problems',
  severity: 'error',
  message: {
    'zh-CN': `另有至少 ${count} 处问题未列出`,
    en: `at least ${count} more problems are not listed`,
  },
});

/** The problems in the order of the text, the first hundred of each severity. */
export const inOrder = (problems: readonly CheckProblem[]): readonly CheckProblem[] => {
  const real = problems.filter(({ code }) => code !== 'too-many-problems').toSorted(byPlace);
  const told = (['error', 'warning'] as const).flatMap((wanted) =>
    real.filter(({ severity }) => severity === wanted).slice(0, maxTold),
  );
  const rest = problems.length - told.length;
  return [...told.toSorted(byPlace), ...(rest > 0 ? [untold(rest)] : [])];
};
