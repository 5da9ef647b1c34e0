import { GuanxiaError } from '../problems/guanxia-error.ts';
import type { LocalizedText } from '../problems/localized.ts';
import { placeFinder } from './place-finder.ts';

/**
 * The text of UTF-8 `bytes`, without a byte order mark. Nothing is replaced: encoding the text again gives
 * the same bytes.
 *
 * @throws {GuanxiaError} `invalid-utf8`, placed at the first character that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, file?: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalidUtf8(bytes, file, cause);
  }
}

function invalidUtf8(bytes: Uint8Array, file: string | undefined, cause: unknown): GuanxiaError {
  const before = longestValidPrefix(bytes);
  const offset = new TextEncoder().encode(before).length + (startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0);
  const message = {
    'zh-CN': `文件不是 UTF-8 编码：第 ${offset + 1} 个字节起无法解码`,
    en: `the file is not UTF-8: undecodable from byte ${offset + 1} on`,
  };
  const place = placeFinder(before, file)(before.length);
  return new GuanxiaError([{ code: 'invalid-utf8', message, help: encodingHelp(bytes), place }], { cause });
}

/** Decoding fails for every longer prefix once it has failed for one, so halving finds the first failure. */
function longestValidPrefix(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodePrefix(bytes.subarray(0, middle)) === undefined) bad = middle;
    else good = middle;
  }
  return decodePrefix(bytes.subarray(0, good)) ?? '';
}

function decodePrefix(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function encodingHelp(bytes: Uint8Array): LocalizedText {
  const encoding = guessEncoding(bytes);
  return encoding === undefined
    ? { 'zh-CN': '请将文件另存为 UTF-8 编码', en: 'save the file as UTF-8' }
    : {
        'zh-CN': `看起来是 ${encoding} 编码，请另存为 UTF-8`,
        en: `it looks like ${encoding}, save it as UTF-8`,
      };
}

function guessEncoding(bytes: Uint8Array): 'UTF-16' | 'GB18030' | undefined {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'UTF-16';
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /\p{Script=Han}/u.test(text) && !/\p{Co}/u.test(text) ? 'GB18030' : undefined;
  } catch {
    return undefined; // not GB18030, or a runtime without that decoder
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
