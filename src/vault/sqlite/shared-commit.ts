import { GuanxiaError } from '../../problems/guanxia-error.ts';

export interface SharedCommit<Job, Result> {
  /** Settles once the commit with this job in it has returned. */
  readonly submit: (job: Job) => Promise<Result>;
  /** Commit now what waits. */
  readonly drain: () => void;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gives jobs that are submitted in one turn of the event loop to `commit` together. It answers each with a
 * result or with the error of that job alone; if it throws, all of them failed.
 */
export const sharedCommit = <Job, Result>(
  commit: (jobs: readonly Job[]) => readonly (Result | GuanxiaError)[],
): SharedCommit<Job, Result> => {
  let queue: Waiting<Job, Result>[] = [];

  const drain = (): void => {
    const waiting = queue;
    queue = [];
    if (waiting.length === 0) return;
    try {
      const answers = commit(waiting.map(({ job }) => job));
      for (const [i, one] of waiting.entries()) settle(one, answers[i] as Result | GuanxiaError);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  };

  return {
    submit: (job) =>
      new Promise((resolve, reject) => {
        if (queue.push({ job, resolve, reject }) === 1) setImmediate(drain);
      }),
    drain,
  };
};

const settle = <Result>(
  { resolve, reject }: Pick<Waiting<unknown, Result>, 'resolve' | 'reject'>,
  answer: Result | GuanxiaError,
): void => {
  if (answer instanceof GuanxiaError) reject(answer);
  else resolve(answer);
};
