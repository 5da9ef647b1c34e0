import { existsSync, statSync } from 'node:fs';
import { openDatabase } from '../../sqlite/driver.ts';
import { inOurWords, isDamage, isNoDatabase } from './failure.ts';
import type { FileKind } from './file-kind.ts';
import { immutable, walSize } from './frozen-file.ts';
import { notAStore } from './problems.ts';
import { assertContent } from './settings.ts';

/**
 * Refuses a file that is not a whole store of this kind and version. It is read as immutable, so that a
 * stranger's file is left alone to the last bit, and through SQLite: closing any other descriptor of a file
 * makes a process lose the locks that it holds on it (sqlite.org/howtocorrupt.html, 2.2).
 *
 * An empty file passes, as a store to be; so does what a journal or a WAL may yet complete.
 */
export async function assertIdentity(path: string, kind: FileKind): Promise<void> {
  const unfinished = existsSync(`${path}-journal`) || walSize(path) > 0;
  const stat = statSync(path);
  if (!stat.isFile()) throw notAStore(path, kind.name);
  if (stat.size === 0) return;
  const database = await openDatabase(immutable(path), { readOnly: true });
  try {
    assertContent(database, path, kind);
  } catch (error) {
    if (unfinished && isDamage(error)) return;
    throw isNoDatabase(error) ? notAStore(path, kind.name) : inOurWords(error, path);
  } finally {
    database.close();
  }
}
