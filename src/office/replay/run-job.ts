import { availableParallelism } from 'node:os';
import type { Range } from '../../app/replay/range.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import { inOrder } from '../in-order.ts';
import type { Meter } from '../meter.ts';
import type { KeptStore } from '../stores/store-url.ts';
import { located } from '../surroundings.ts';
import { type Part as Done, type Job, type RunPart, ready } from './job.ts';
import { startThreads } from './threads.ts';

/** About how many events are replayed at a time; what was found in them is all that is kept in memory. */
const usualPart = 10_000;

/** With fewer parts each, another thread costs more than it does. */
const worthAThread = 2;

/** As many threads as there are cores, up to four, and not more than the log is worth. */
export const usualThreads = (parts: number): number =>
  Math.max(1, Math.min(4, availableParallelism(), Math.floor(parts / worthAThread)));

/** The parts of a log up to its present end, by bounds that the log itself gives. */
export const partsOf = async (store: EventStore, every = usualPart): Promise<readonly Part[]> => {
  const parts: Part[] = [];
  const end = await store.end();
  for await (const upTo of store.bounds({ every, upTo: end }))
    parts.push({ after: parts.at(-1)?.upTo ?? beginning, upTo });
  return parts;
};

/** A part of a log that is replayed at a time. */
export type Part = Range & { readonly upTo: Position };

interface Work {
  readonly run: RunPart;
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

const workFor = async ({ store, url, threads }: Course, job: Job): Promise<Work> => {
  if (threads === 1 || url === undefined)
    return { run: await ready(store, job), atOnce: 1, close: async () => undefined };
  // A thread has no surroundings of its own.
  const file = url.kind === 'sqlite' ? { ...url, log: located(url.log) } : url;
  return { ...startThreads({ url: file, job }, threads), atOnce: 2 * threads };
};

/** Which log, and how it is to be gone through. */
export interface Course {
  readonly store: EventStore;
  /** Where other threads find it; without, there is but one. */
  readonly url: KeptStore | undefined;
  readonly parts: readonly Part[];
  readonly threads: number;
  readonly progress: Meter;
}

/**
 * Does a job on a log, part by part, and gives what came of each in the order of the log. The parts are the
 * same however many threads share them, so what comes of them is too.
 */
export async function* runJob(course: Course, job: Job): AsyncGenerator<Done> {
  const { progress, parts } = course;
  const work = await workFor(course, job);
  // The events of one report are read by themselves.
  const ranges = job.selection.report === undefined ? parts : wholeOf(parts);
  let done = 0;
  try {
    for await (const part of inOrder(ranges, work.atOnce, work.run)) {
      progress.end();
      yield part;
      done += 1;
      progress.reached(done, ranges.length);
    }
  } finally {
    progress.end();
    await work.close();
  }
}

const wholeOf = (parts: readonly Part[]): readonly Part[] => [{ after: beginning, upTo: endOf(parts) }];

/** The last position to be replayed. */
export const endOf = (parts: readonly Part[]): Position => parts.at(-1)?.upTo ?? beginning;
