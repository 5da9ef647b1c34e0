import type { WorkQueue } from '../../stores/port/work-queue.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Writing } from '../handle.ts';
import { type SweepOptions, sweep } from './sweep.ts';
import { work } from './work.ts';

/**
 * Determine what a queue hands out and what the log says the queue has lost, until `signal` aborts or either of
 * them cannot go on.
 *
 * @throws {GuanxiaError} when the store itself cannot go on
 */
export const runWorker = async (
  ports: Writing,
  library: DocumentLibrary,
  queue: WorkQueue,
  options: SweepOptions,
): Promise<void> => {
  const ended = new AbortController();
  const both = { ...options, signal: AbortSignal.any([options.signal, ended.signal]) };
  const parts = [work(ports, library, queue, both), sweep(ports, library, both)];
  try {
    await Promise.race(parts);
  } finally {
    ended.abort();
    await Promise.allSettled(parts);
  }
};
