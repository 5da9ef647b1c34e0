import type { Database } from '../../sqlite/driver.ts';
import { vaultUnavailable } from '../problems.ts';
import { inOurWords, isFatal } from './failure.ts';

/** A connection that tells errors in our words, and after a disk error refuses to go on. */
export interface Session {
  readonly database: Database;
  readonly path: string;
  /** @throws {GuanxiaError} `vault-unavailable`, `vault-damaged` */
  readonly use: <T>(work: () => T) => T;
  readonly close: () => void;
}

export const session = (database: Database, path: string): Session => {
  let failed = false;
  return {
    database,
    path,
    use: (work) => {
      if (failed) throw vaultUnavailable(path, stopped);
      try {
        return work();
      } catch (error) {
        failed = isFatal(error);
        throw inOurWords(error, path);
      }
    },
    close: () => database.close(),
  };
};

const stopped = {
  'zh-CN': '发生过磁盘错误，已停止服务；请检查磁盘后重新打开',
  en: 'it met a disk error and has stopped; check the disk and open it again',
};
