import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { storeCorrupt, storeUnavailable } from './problems.ts';

/** SQLite's primary result codes that mean something to us (sqlite.org/rescode.html). */
const code = {
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  ioError: 10,
  full: 13,
  cannotOpen: 14,
  tooBig: 18,
  noDatabase: 26,
};
const corrupt = [1, 11, 19, 20, code.noDatabase];

const reasons: Readonly<Record<number, LocalizedText>> = {
  [code.busy]: {
    'zh-CN': '其他进程占用超过 5 秒',
    en: 'another process has kept it busy for more than 5 seconds',
  },
  [code.locked]: { 'zh-CN': '已被锁定', en: 'it is locked' },
  [code.noMemory]: { 'zh-CN': '内存不足', en: 'there is no memory left' },
  [code.readOnly]: { 'zh-CN': '不可写入', en: 'it cannot be written to' },
  [code.ioError]: { 'zh-CN': '磁盘读写出错', en: 'the disk reported an error' },
  [code.full]: { 'zh-CN': '磁盘空间已满', en: 'the disk is full' },
  [code.cannotOpen]: { 'zh-CN': '无法打开文件', en: 'the file cannot be opened' },
  [code.tooBig]: { 'zh-CN': '事件过大', en: 'an event is too large' },
};

/** The packaged driver forgets the code of an error that occurs between two rows. */
const codesByText: ReadonlyMap<string, number> = new Map([
  ['database disk image is malformed', 11],
  ['disk I/O error', code.ioError],
  ['file is not a database', code.noDatabase],
  ['out of memory', code.noMemory],
]);

/** The primary code of an error that an SQLite driver threw; `undefined` for any other error. */
export const sqliteCode = (error: unknown): number | undefined => {
  const { errcode, message } = Object(error) as { readonly errcode?: unknown; readonly message?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : codesByText.get(String(message));
};

/** Somebody else holds the lock. */
export const isBusy = (error: unknown): boolean => sqliteCode(error) === code.busy;

/** Drivers refuse to read whole numbers beyond 2^53, which guanxia never writes. */
const isHugeNumber = (error: unknown): boolean =>
  /too large to be represented as a JavaScript number/.test(String(Object(error).message));

/** The file contradicts itself or what we put there. */
export const isDamage = (error: unknown): boolean =>
  corrupt.includes(sqliteCode(error) ?? 0) || isHugeNumber(error);

/** The file has not even the header of a database. */
export const isNoDatabase = (error: unknown): boolean => sqliteCode(error) === code.noDatabase;

/** After it nothing that the connection says can be relied on. */
export const isFatal = (error: unknown): boolean => sqliteCode(error) === code.ioError || isDamage(error);

/** It depends on what was written: less of it might have been accepted. */
export const isForWantOfSpace = (error: unknown): boolean =>
  [code.full, code.tooBig, code.noMemory].includes(sqliteCode(error) ?? 0);

/** Tells a driver's error in guanxia's words; errors of other origin are returned as they are. */
export function inOurWords(error: unknown, path: string): unknown {
  const primary = sqliteCode(error);
  if (isDamage(error)) return storeCorrupt(path, error);
  if (error instanceof GuanxiaError || primary === undefined) return error;
  const why = reasons[primary] ?? { 'zh-CN': `SQLite 错误 ${primary}`, en: `SQLite error ${primary}` };
  return storeUnavailable(path, why, undefined, error);
}
