import { GuanxiaError } from '../problems/guanxia-error.ts';
import { placeFinder } from './place-finder.ts';

/** @throws {GuanxiaError} `json-too-large` if `source` takes more than `maxBytes` bytes of UTF-8. */
export function refuseLarge(source: string | Uint8Array, maxBytes: number, file: string | undefined): void {
  if (fits(source, maxBytes)) return;
  const message = {
    'zh-CN': `文档超过 ${maxBytes} 字节`,
    en: `the document is larger than ${maxBytes} bytes`,
  };
  throw new GuanxiaError([{ code: 'json-too-large', message, place: placeFinder('', file)(0) }]);
}

/** UTF-8 takes one to three bytes for each UTF-16 code unit, so most texts need not be encoded to know. */
function fits(source: string | Uint8Array, maxBytes: number): boolean {
  if (source.length > maxBytes) return false;
  if (typeof source !== 'string' || source.length * 3 <= maxBytes) return true;
  return new TextEncoder().encode(source).length <= maxBytes;
}
