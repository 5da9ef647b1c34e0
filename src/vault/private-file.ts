import { closeSync, openSync, statSync } from 'node:fs';
import { vaultExposed } from './file-problems.ts';
import { asTold, vaultUnavailable } from './problems.ts';

/** Whether a file of this mode can be touched by group or others. Windows has no such modes. */
export const isExposed = (mode: number): boolean => process.platform !== 'win32' && (mode & 0o077) !== 0;

/** Makes an empty file for its owner alone, unless there is a file. SQLite's companions get its mode. */
export const createPrivately = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code !== 'EEXIST') throw vaultUnavailable(path, asTold(code), error);
  }
};

/** @throws {GuanxiaError} `vault-exposed` if group or others have access to the database or its companions. */
export const assertPrivate = (path: string): void => {
  const exposed = [path, `${path}-wal`, `${path}-shm`].filter((file) =>
    isExposed(statSync(file, { throwIfNoEntry: false })?.mode ?? 0),
  );
  if (exposed.length > 0) throw vaultExposed(exposed);
};
