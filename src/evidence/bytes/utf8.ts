import { unencodableText } from '../problems.ts';

const halfPair = /\p{Cs}/u;

/**
 * `text` itself, if UTF-8 can carry it.
 *
 * @throws {GuanxiaError} `unencodable-text` for half a surrogate pair, which would become another character
 */
export function encodable(text: string): string {
  if (halfPair.test(text)) throw unencodableText();
  return text;
}

/** The text of UTF-8 bytes, a byte order mark included; `undefined` if they are not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
