import { randomBytes } from 'node:crypto';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { keyBytes } from '../cipher.ts';
import type { KeyRing } from '../key-ring.ts';
import type { MasterKey } from '../master-key.ts';
import { sealedErased, sealedUnknown, vaultUnavailable } from '../problems.ts';
import { keyTable } from './key-table.ts';
import type { Session } from './session.ts';
import { sharedCommit } from './shared-commit.ts';
import { transaction } from './transaction.ts';
import { walEmptier } from './wal.ts';

/** Keys in an SQLite file, wrapped. None is kept in memory, so one erased by another process is gone here too. */
export const sqliteKeyRing = ({ database, path, use, close }: Session, master: MasterKey): KeyRing => {
  const table = keyTable(database);
  const emptyWal = walEmptier(database);
  // Completes an erasure that was cut short. If somebody reads just now, the next opening does.
  use(emptyWal);

  const keyOf = (report: string): Buffer | undefined => {
    const found = table.find(report);
    if (found === 'erased') throw sealedErased(report);
    return found && master.unwrap(report, found);
  };

  const make = (report: string): Buffer => {
    const key = randomBytes(keyBytes);
    table.insert(report, master.wrap(report, key));
    return key;
  };

  const obtained = (report: string): Buffer | GuanxiaError => {
    try {
      return keyOf(report) ?? make(report);
    } catch (error) {
      if (error instanceof GuanxiaError) return error;
      throw error;
    }
  };

  const commits = sharedCommit<string, Buffer>((reports) =>
    use(() => transaction(database, () => reports.map(obtained))),
  );

  return {
    obtain: commits.submit,
    find: async (report) => {
      const key = use(() => keyOf(report));
      if (key === undefined) throw sealedUnknown(report);
      return key;
    },
    erase: async (report) => {
      commits.drain();
      use(() => transaction(database, () => table.erase(report, new Date().toISOString())));
      if (!use(emptyWal)) throw vaultUnavailable(path, inUse);
    },
    close: async () => {
      commits.drain();
      close();
    },
  };
};

const inUse = {
  'zh-CN': '另一进程正在读取，密钥痕迹尚存；请再次销毁',
  en: 'another process is reading, so traces of the key remain; erase it again',
};
