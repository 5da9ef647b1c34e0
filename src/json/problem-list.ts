import { GuanxiaError } from '../problems/guanxia-error.ts';
import type { Problem } from '../problems/problem.ts';

/** As many problems of one document are told; more would only let a small input make a large answer. */
export const maxProblems = 100;

/** Gathers problems up to {@link maxProblems}; beyond that they are counted, and not even made. */
export interface ProblemList {
  readonly add: (make: () => Problem) => void;
  /** Adds each of what one source gives; a source that is not even asked counts as one. */
  readonly addAll: (source: () => readonly (() => Problem)[]) => void;
  /** @throws {GuanxiaError} with all that was gathered, if anything was. */
  readonly throwIfAny: () => void;
}

export function problemList(): ProblemList {
  const problems: Problem[] = [];
  let untold = 0;
  const isFull = (): boolean => problems.length >= maxProblems;
  const add = (make: () => Problem): void => {
    if (isFull()) untold += 1;
    else problems.push(make());
  };
  return {
    add,
    addAll: (source) => {
      if (isFull()) untold += 1;
      else source().forEach(add);
    },
    throwIfAny: () => {
      const [first, ...rest] = problems;
      if (first === undefined) return;
      throw new GuanxiaError([first, ...rest, ...(untold === 0 ? [] : [tooMany(untold)])]);
    },
  };
}

function tooMany(untold: number): Problem {
  return {
    code: 'too-many-problems',
    message: {
      'zh-CN': `另有至少 ${untold} 处问题未列出`,
      en: `at least ${untold} more problems are not listed`,
    },
  };
}
