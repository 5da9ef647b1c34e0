import { formatProblem } from '../../problems/format-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { text } from '../../problems/text.ts';
import type { Voice } from '../text/voice.ts';

/** A problem that may be only a warning. */
export interface Weighed {
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

const marks = { error: text('✗ 错误', '✗ error'), warning: text('！提醒', '! warning') };

/** A problem with its weight in front of it. */
export const weighedText = (cli: Voice, { severity, problem }: Weighed): string => {
  const paint = severity === 'error' ? cli.paint.red : cli.paint.yellow;
  return `${paint(cli.say(marks[severity]))} ${formatProblem(problem, cli.language)}`;
};

/** How many there are of each. */
export const weighedSum = (found: readonly Pick<Weighed, 'severity'>[]): ReturnType<typeof text> => {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  return text(`${errors} 个错误，${warnings} 个提醒`, `${errors} errors, ${warnings} warnings`);
};
