import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { WorkItem, WorkQueue } from '../../stores/port/work-queue.ts';
import type { DocumentLibrary } from '../documents/library.ts';
import type { Writing } from '../handle.ts';
import { type Determining, determineRecorded } from './determine-recorded.ts';

/** What became of one report that a worker was handed. */
export interface Worked {
  readonly stream: string;
  readonly outcome: Determining | 'again' | 'parked';
  /** Why it was put back or aside. */
  readonly reason?: string;
}

export interface WorkOptions {
  readonly actor: string;
  readonly signal: AbortSignal;
  readonly told: (worked: Worked) => void;
}

/** Passing troubles of the store: somebody else, or a later attempt, may fare better. */
const passing: ReadonlySet<string> = new Set(['store-unavailable', 'store-outcome-unknown']);

/** Troubles after which nothing is right any more, for this worker or any other. */
const fatal: ReadonlySet<string> = new Set(['store-closed', 'store-diverged', 'store-denied']);

/** What an error says without quoting anybody: of an error that is not ours only that there was one. */
const reasonOf = (error: unknown): string =>
  error instanceof GuanxiaError ? `${error.code}: ${error.message}` : 'internal';

const putBack = async (item: WorkItem, error: unknown): Promise<Worked> => {
  const { stream } = item.recorded;
  const code = error instanceof GuanxiaError ? error.code : '';
  if (fatal.has(code)) throw error;
  const reason = reasonOf(error);
  if (passing.has(code)) {
    await item.again(reason);
    return { stream, outcome: 'again', reason };
  }
  await item.park(reason);
  return { stream, outcome: 'parked', reason };
};

/**
 * Determine reports from a queue, one after the other, until `signal` aborts. What cannot be determined, for want
 * of documents say, is parked with the reason; what failed for a passing trouble is put back.
 *
 * @throws {GuanxiaError} when the store itself cannot go on
 */
export const work = async (
  ports: Writing,
  library: DocumentLibrary,
  queue: WorkQueue,
  { actor, signal, told }: WorkOptions,
): Promise<void> => {
  const workOn = async (item: WorkItem): Promise<Worked> => {
    try {
      const outcome = await determineRecorded(ports, library, item.recorded, actor);
      await item.done();
      return { stream: item.recorded.stream, outcome };
    } catch (error) {
      return putBack(item, error);
    }
  };
  for await (const item of queue.take({ signal })) told(await workOn(item));
};
