import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalizedText } from '../../problems/localized.ts';
import { storeExposed, storeUnavailable } from './problems.ts';

/** An SQLite database in WAL mode: the file itself and its two companions. */
export const filesOf = (path: string): readonly string[] => [path, `${path}-wal`, `${path}-shm`];

/** Creates an empty file that only its owner may read, unless there is one already. */
export function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw unavailable(path, error);
  }
}

/** @throws {GuanxiaError} `store-unavailable` unless the file, and for writing its folder, is accessible. */
export function assertAccessible(path: string, { readOnly }: { readonly readOnly: boolean }): void {
  const { R_OK, W_OK, X_OK } = constants;
  try {
    accessSync(path, readOnly ? R_OK : R_OK | W_OK);
    if (!readOnly) accessSync(dirname(path), W_OK | X_OK);
  } catch (error) {
    throw unavailable(path, error);
  }
}

/** Whether files can be created in a folder. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @throws {GuanxiaError} `store-exposed` if group or others have any access; Windows has no such modes. */
export function assertPrivate(path: string): void {
  if (process.platform === 'win32') return;
  const exposed = filesOf(path).filter((file) => (modeOf(file) & 0o077) !== 0);
  if (exposed.length > 0) throw storeExposed(exposed);
}

const modeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.mode ?? 0;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

const notPermitted: LocalizedText = {
  'zh-CN': '没有所需的读写权限',
  en: 'the file or its folder may not be read or written',
};
const reasons: Readonly<Record<string, LocalizedText>> = {
  ENOENT: { 'zh-CN': '文件或所在目录不存在', en: 'the file or its folder does not exist' },
  ENOTDIR: { 'zh-CN': '路径中有一段不是目录', en: 'a part of the path is not a folder' },
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: { 'zh-CN': '文件系统为只读', en: 'the file system is read-only' },
  ENOSPC: { 'zh-CN': '磁盘空间已满', en: 'the disk is full' },
};
const helps: Readonly<Record<string, LocalizedText>> = {
  ENOENT: { 'zh-CN': '请检查路径，或先建立目录', en: 'check the path, or create the folder first' },
};

function unavailable(path: string, error: unknown) {
  const code = codeOf(error);
  return storeUnavailable(path, reasons[code] ?? { 'zh-CN': code, en: code }, helps[code], error);
}
