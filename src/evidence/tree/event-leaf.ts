import { type Field, framed, framedHash } from '../bytes/framed.ts';
import type { StreamEvent } from '../stream-event.ts';
import { leafPrefix } from './tree-hashes.ts';

const domain = 'guanxia/leaf/1';

/**
 * The bytes that a log's tree holds for an event: four fields, each behind its length in bytes as 4 bytes, most
 * significant first:
 *
 *     14    "guanxia/leaf/1" in ASCII
 *     n     the stream's name in UTF-8
 *     8     the event's version in the stream, most significant byte first; 1 for the first event
 *     n     the event's bytes as stored: the UTF-8 of its RFC 8785 text
 *
 * @throws {GuanxiaError} `unencodable-text` for a stream name that UTF-8 cannot carry
 * @throws {RangeError} if the version is not within 0 … 2^64 − 1
 */
export const eventLeaf = (event: StreamEvent): Uint8Array => framed(fieldsOf(event));

/** The leaf hash of an event: `SHA-256(0x00 || eventLeaf(event))`. Leaves stand in the order of the log. */
export const eventLeafHash = (event: StreamEvent): Uint8Array => framedHash(fieldsOf(event), leafPrefix);

const fieldsOf = ({ stream, version, bytes }: StreamEvent): readonly Field[] => [
  domain,
  stream,
  version,
  bytes,
];
