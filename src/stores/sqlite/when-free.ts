import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './failure.ts';

/** How long to wait for a lock that another process holds. */
export const patience = 5_000;

/**
 * Repeats `work` while another process holds the lock. SQLite itself waits for most locks (`busy_timeout`),
 * but gives up at once when two processes change a new file to WAL mode.
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await pause(5);
    }
  }
}
