import type { Database } from '../../sqlite/driver.ts';
import { storeClosed } from '../port/event-store-problems.ts';
import { inOurWords, isFatal } from './failure.ts';
import { storeFailed } from './problems.ts';

/** A connection that tells errors in our words, and refuses everything once it has failed or been closed. */
export interface Session {
  readonly database: Database;
  readonly path: string;
  readonly readOnly: boolean;
  /**
   * Runs `work` on the connection.
   *
   * @throws {GuanxiaError} `store-closed`; `store-failed` after a disk error, of which the first caller is
   * told as `store-unavailable` or `store-corrupt`
   */
  readonly use: <T>(work: () => T) => T;
  /** Closes the connection; again, it does nothing. */
  readonly close: () => void;
}

export function session(
  open: Pick<Session, 'database' | 'path' | 'readOnly'>,
  assertReliable: () => void = () => undefined,
): Session {
  let state: 'open' | 'failed' | 'closed' = 'open';
  return {
    ...open,
    use: (work) => {
      if (state === 'closed') throw storeClosed();
      if (state === 'failed') throw storeFailed(open.path);
      try {
        const result = work();
        assertReliable();
        return result;
      } catch (error) {
        if (isFatal(error)) state = 'failed';
        throw inOurWords(error, open.path);
      }
    },
    close: () => {
      if (state === 'open' && !open.readOnly) foldBack(open.database);
      if (state !== 'closed') open.database.close();
      state = 'closed';
    },
  };
}

/** Brings what is in the WAL into the file itself. It is safe in the WAL as well, should that fail. */
function foldBack(database: Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // The next to open the store does it.
  }
}
