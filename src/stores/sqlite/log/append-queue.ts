import { GuanxiaError } from '../../../problems/guanxia-error.ts';
import { type GroupCommit, groupCommit, type Outcome } from '../../../sqlite/group-commit.ts';
import { transaction } from '../../../sqlite/transaction.ts';
import type { EncodedAppend } from '../../kit/encode-event.ts';
import { isForWantOfSpace } from '../failure.ts';
import type { Session } from '../session.ts';
import { type Appended, appendWriter } from './append-writer.ts';

/** As many events as one transaction takes, unless a single append is larger. */
const largestTransaction = 1_000;

/** Appends that are asked for at the same time share a transaction, and the disk's one sync for it. */
export function appendQueue(log: Session, onCommit: () => void): GroupCommit<EncodedAppend, Appended> {
  const write = appendWriter(log);

  const commit = (appends: readonly EncodedAppend[]): readonly Outcome<Appended>[] => {
    try {
      const outcomes = log.use(() => transaction(log.database, () => appends.map(attempt)));
      onCommit();
      return outcomes;
    } catch (error) {
      // One that does not fit must not take its neighbours along.
      if (appends.length > 1 && isForWantOfSpace((error as Error).cause)) {
        return appends.flatMap((append) => commit([append]));
      }
      return appends.map(() => ({ done: false, error }));
    }
  };

  const attempt = (append: EncodedAppend): Outcome<Appended> => {
    try {
      return { done: true, result: write(append) };
    } catch (error) {
      if (error instanceof GuanxiaError) return { done: false, error };
      throw error;
    }
  };

  return groupCommit(commit, { weigh: ({ events }) => events.length, limit: largestTransaction });
}
