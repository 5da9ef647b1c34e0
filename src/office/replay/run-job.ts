import { availableParallelism } from 'node:os';
import type { Range } from '../../app/replay/range.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { inOrder } from '../in-order.ts';
import type { Meter } from '../meter.ts';
import type { KeptStore } from '../stores/store-url.ts';
import { located } from '../surroundings.ts';
import { type Job, type Part, type RunPart, ready } from './job.ts';
import { startThreads } from './threads.ts';

const usualPart = 10_000n;

/** Below so many events another thread costs more than it does. */
const worthAThread = 20_000;

/** As many threads as there are cores, up to four, and not more than the log is worth. */
export const usualThreads = (end: bigint): number =>
  Math.max(1, Math.min(4, availableParallelism(), Math.floor(Number(end) / worthAThread)));

function* partsUpTo(end: bigint, partSize: bigint): Generator<Range & { readonly upTo: bigint }> {
  for (let after = 0n; after < end; after += partSize)
    yield { after, upTo: after + partSize < end ? after + partSize : end };
}

interface Work {
  readonly run: RunPart;
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

const workFor = async (store: EventStore, url: KeptStore, job: Job, threads: number): Promise<Work> => {
  if (threads === 1) return { run: await ready(store, job), atOnce: 1, close: async () => undefined };
  // A thread has no surroundings of its own.
  const file = url.kind === 'sqlite' ? { ...url, log: located(url.log) } : url;
  return { ...startThreads({ url: file, job }, threads), atOnce: 2 * threads };
};

/** Which log, and how it is to be gone through. */
export interface Course {
  readonly store: EventStore;
  readonly url: KeptStore;
  /** The last position to be replayed. */
  readonly end: bigint;
  readonly threads: number;
  readonly progress: Meter;
  /** How many positions are replayed at a time; what was found in them is all that is kept in memory. */
  readonly partSize?: bigint;
}

/**
 * Does a job on a log, part by part, and gives what came of each in the order of the log. The parts are the
 * same however many threads share them, so what comes of them is too.
 */
export async function* runJob(course: Course, job: Job): AsyncGenerator<Part> {
  const { store, url, end, threads, progress, partSize = usualPart } = course;
  const work = await workFor(store, url, job, threads);
  try {
    const ranges = job.selection.report === undefined ? partsUpTo(end, partSize) : [{ after: 0n, upTo: end }];
    for await (const { part, upTo } of inOrder(ranges, work.atOnce, async (range) => ({
      part: await work.run(range),
      upTo: range.upTo,
    }))) {
      progress.end();
      yield part;
      progress.reached(Number(upTo), Number(end));
    }
  } finally {
    progress.end();
    await work.close();
  }
}
