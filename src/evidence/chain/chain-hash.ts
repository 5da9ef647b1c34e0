import { framedHash } from '../bytes/framed.ts';
import { isHash } from '../bytes/sha256.ts';
import type { StreamEvent } from '../stream-event.ts';

const domain = 'guanxia/chain/1';
const nothing = new Uint8Array(0);

/**
 * The hash that stands for a stream up to and including `event`, given the hash `previous` to it (`undefined`
 * for the first event). It is the SHA-256 of five fields, each behind its length in bytes as 4 bytes, most
 * significant first:
 *
 *     15    "guanxia/chain/1" in ASCII
 *     32/0  the previous hash; empty for the first event of the stream
 *     n     the stream's name in UTF-8
 *     8     the event's version in the stream, most significant byte first; 1 for the first event
 *     n     the event's bytes as stored: the UTF-8 of its RFC 8785 text
 *
 * @throws {GuanxiaError} `unencodable-text` for a stream name that UTF-8 cannot carry
 * @throws {RangeError} if `previous` is not a hash, or the version not within 0 … 2^64 − 1
 */
export function chainHash(previous: Uint8Array | undefined, event: StreamEvent): Uint8Array {
  if (previous !== undefined && !isHash(previous)) throw new RangeError('not a hash: not 32 bytes');
  return framedHash([domain, previous ?? nothing, event.stream, event.version, event.bytes]);
}
