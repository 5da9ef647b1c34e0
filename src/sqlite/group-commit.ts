/** What became of one job. */
export type Outcome<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly error: unknown };

export interface GroupCommit<Job, Result> {
  readonly submit: (job: Job) => Promise<Result>;
  /** Does at once what is queued. */
  readonly drain: () => void;
}

interface Queued<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Hands jobs that arrive in the same turn of the event loop to `commit` together, as many as weigh up to
 * `limit` and at least one. A job is answered when the commit that it was in has returned.
 */
export function groupCommit<Job, Result>(
  commit: (jobs: readonly Job[]) => readonly Outcome<Result>[],
  { weigh, limit }: { readonly weigh: (job: Job) => number; readonly limit: number },
): GroupCommit<Job, Result> {
  const queue: Queued<Job, Result>[] = [];
  let scheduled = false;

  const commitNext = () => {
    const batch = queue.splice(
      0,
      lengthOfBatch(
        queue.map(({ job }) => weigh(job)),
        limit,
      ),
    );
    for (const [index, outcome] of commit(batch.map(({ job }) => job)).entries()) {
      if (outcome.done) batch[index]?.resolve(outcome.result);
      else batch[index]?.reject(outcome.error);
    }
  };

  const schedule = () => {
    if (scheduled || queue.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (queue.length > 0) commitNext();
      schedule();
    });
  };

  return {
    submit: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        schedule();
      }),
    drain: () => {
      while (queue.length > 0) commitNext();
    },
  };
}

function lengthOfBatch(weights: readonly number[], limit: number): number {
  let total = 0;
  const end = weights.findIndex((weight) => {
    total += weight;
    return total > limit;
  });
  return end === -1 ? weights.length : Math.max(end, 1);
}
