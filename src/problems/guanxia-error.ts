import type { Problem } from './problem.ts';

/**
 * Every error this package throws on purpose. `code` is that of the first problem; `problems` holds
 * all that were found. It knows nothing of HTTP, SQL or exit codes: shells map the codes.
 */
export class GuanxiaError extends Error {
  override readonly name: string = 'GuanxiaError';
  readonly code: string;
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems.map(({ message }) => message.en).join('; '), options);
    this.code = problems[0].code;
    this.problems = problems;
  }
}
