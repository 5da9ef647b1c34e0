import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Range } from '../../app/replay/range.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Part, RunPart } from './job.ts';
import type { Assignment, Order, Reply } from './messages.ts';

const partIn = (reply: Reply): Part => {
  if ('part' in reply) return reply.part;
  if ('problems' in reply) throw new GuanxiaError(reply.problems);
  throw new Error(reply.fault);
};

const ask = async (thread: Worker, range: Range): Promise<Part> => {
  thread.postMessage(range satisfies Order);
  const [reply] = (await once(thread, 'message')) as [Reply];
  return partIn(reply);
};

/** A thread that has been started, and how to end it. */
interface Started {
  readonly thread: Worker;
  readonly end: () => Promise<void>;
}

/** What is read of one part dies young if there is room for it; the usual room is a quarter of this. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

const start = (assignment: Assignment): Started => {
  const entry = new URL('./thread.js', import.meta.url);
  const thread = new Worker(entry, { workerData: assignment, resourceLimits });
  const over = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  // Whoever asks the thread is told of its failure; while nobody does, there is nobody to tell.
  thread.on('error', () => undefined);
  return {
    thread,
    end: async () => {
      thread.postMessage('end' satisfies Order);
      await over;
    },
  };
};

/** Threads that do a job together; each part goes to one that is free. */
export interface Threads {
  readonly run: RunPart;
  readonly close: () => Promise<void>;
}

export const startThreads = (assignment: Assignment, count: number): Threads => {
  const threads = Array.from({ length: count }, () => start(assignment));
  const free = threads.map(({ thread }) => thread);
  const waiting: ((thread: Worker) => void)[] = [];
  const take = (): Promise<Worker> => {
    const thread = free.pop();
    return thread === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(thread);
  };
  const give = (thread: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(thread);
    else next(thread);
  };
  return {
    run: async (range) => {
      const thread = await take();
      try {
        return await ask(thread, range);
      } finally {
        give(thread);
      }
    },
    close: async () => {
      await Promise.all(threads.map(({ end }) => end()));
    },
  };
};
