import type { WorkItem, WorkQueue } from '../../stores/port/work-queue.ts';
import { atOnce } from '../at-once.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Writing } from '../handle.ts';
import { type Determining, determineRecorded } from './determine-recorded.ts';
import { isFatal, isPassing, reasonOf } from './troubles.ts';

/** What became of one report that a worker was handed, or found in the log. */
export interface Worked {
  readonly stream: string;
  /** `again` and `parked`: back to the queue, or put aside there; `left`: found in the log, and still there. */
  readonly outcome: Determining | 'again' | 'parked' | 'left';
  /** Why it was put back or aside, or left. */
  readonly reason?: string;
}

export interface WorkOptions {
  readonly actor: string;
  readonly signal: AbortSignal;
  readonly told: (worked: Worked) => void;
}

/** As many reports are determined at the same time: they wait for the store, not for the processor. */
export const reportsAtOnce = 128;

const putBack = async (item: WorkItem, error: unknown): Promise<Worked> => {
  const { stream } = item.recorded;
  if (isFatal(error)) throw error;
  const reason = reasonOf(error);
  if (isPassing(error)) {
    await item.again(reason);
    return { stream, outcome: 'again', reason };
  }
  await item.park(reason);
  return { stream, outcome: 'parked', reason };
};

/**
 * Determine reports from a queue, several at the same time, until `signal` aborts. What cannot be determined, for
 * want of documents say, is parked with the reason; what failed for a passing trouble is put back.
 *
 * @throws {GuanxiaError} when the store itself cannot go on
 */
export const work = async (
  ports: Writing,
  library: DocumentLibrary,
  queue: WorkQueue,
  { actor, signal, told }: WorkOptions,
): Promise<void> => {
  const failed = new AbortController();
  const workOn = async (item: WorkItem): Promise<Worked> => {
    try {
      const outcome = await determineRecorded(ports, library, item.recorded, actor);
      await item.done();
      return { stream: item.recorded.stream, outcome };
    } catch (error) {
      return putBack(item, error);
    }
  };
  const items = queue.take({ signal: AbortSignal.any([signal, failed.signal]) });
  await atOnce(items, reportsAtOnce, async (item) => {
    try {
      told(await workOn(item));
    } catch (error) {
      failed.abort();
      throw error;
    }
  });
};
