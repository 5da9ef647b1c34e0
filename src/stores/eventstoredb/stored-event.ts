import { Buffer, isUtf8 } from 'node:buffer';
import { isOfType } from '../kit/is-of-type.ts';
import { decodeEvent } from '../port/decode-event.ts';
import type { RecordedEvent, StoredEvent } from '../port/event-store.ts';
import { damagedEvent } from '../port/event-store-problems.ts';
import { positionOf } from '../port/position.ts';
import type { ServerRecord } from './client.ts';
import { foreignEvent, noPositions } from './problems.ts';

const hex = /^[0-9a-f]{64}$/;

/** The server says so of an event whose position it does not know. */
const unknownPosition = 2n ** 64n - 1n;

/** The chain hash that was kept with an event, if guanxia wrote it. */
export function hashOf({ metadata }: ServerRecord): Uint8Array | undefined {
  const { hash } = Object(metadata) as { readonly hash?: unknown };
  return typeof hash === 'string' && hex.test(hash) ? Buffer.from(hash, 'hex') : undefined;
}

/**
 * An event of our stream `stream` as it is kept on the server.
 *
 * @throws {GuanxiaError} `foreign-event`, `store-corrupt`, or `store-refused` by a server without positions
 */
export function storedEvent(record: ServerRecord, stream: string): StoredEvent {
  const { revision, type, data } = record;
  const position = record.position?.commit ?? unknownPosition;
  if (position === unknownPosition) throw noPositions();
  const hash = hashOf(record);
  if (hash === undefined || !(data instanceof Uint8Array)) throw foreignEvent(stream, position);
  const stored = { stream, version: revision + 1n, position: positionOf(position), type, bytes: data, hash };
  if (!isUtf8(data) || !isOfType(data, type)) throw damagedEvent(stored);
  return stored;
}

export const textOf = ({ bytes }: Pick<StoredEvent, 'bytes'>): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

/** @throws {GuanxiaError} `unknown-event`, `store-corrupt` */
export function recordedEvent(stored: StoredEvent): RecordedEvent {
  const { stream, version, position } = stored;
  return { event: decodeEvent(textOf(stored), stored), stream, version, position };
}
