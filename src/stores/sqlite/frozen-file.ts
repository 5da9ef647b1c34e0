import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isWritable } from './private-file.ts';
import { storeUnavailable } from './problems.ts';

/**
 * Whether nobody has the store open and its WAL has been folded back. Such a file can be read as immutable,
 * which neither writes nor locks anything and works in a read-only folder.
 */
export const isAtRest = (path: string): boolean =>
  walSize(path) === 0 && (!existsSync(`${path}-shm`) || !isWritable(dirname(path)));

/** SQLite's name for a file that will not change. */
export const immutable = (path: string): string => `${pathToFileURL(path).href}?immutable=1`;

/** A check, to be made after every read, that the file did not change after all. */
export function assertUnchanged(path: string): () => void {
  const before = marks(path);
  return () => {
    if (marks(path) === before) return;
    throw storeUnavailable(
      path,
      { 'zh-CN': '读取期间有进程写入', en: 'a process has written to it meanwhile' },
      { 'zh-CN': '请重新打开', en: 'open it again' },
    );
  };
}

function marks(path: string): string {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs, walSize(path)].join(' ');
}

/** How much of the store is still in its WAL, or was. */
export const walSize = (path: string): number =>
  statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
