import { isOfType } from '../../kit/is-of-type.ts';
import type { StoredEvent } from '../../port/event-store.ts';
import { damagedEvent } from '../../port/event-store-problems.ts';
import { positionOf } from '../../port/position.ts';
import { isBytes, isCount, isText } from './column-types.ts';
import { partOf } from './part-of.ts';

/** All that is kept of an event. */
export type StoredRow = readonly [
  position: number,
  stream: string | null,
  version: number,
  type: string,
  part: number,
  hash: Uint8Array,
  bytes: Uint8Array,
];

/** @throws {GuanxiaError} `store-corrupt` where the columns contradict each other */
export function storedEvent([row, name, count, type, part, hash, bytes]: StoredRow): StoredEvent {
  const stream = name ?? '';
  const place = { stream, version: BigInt(isCount(count) ? count : 0), position: positionOf(BigInt(row)) };
  const isWhole = isText(name) && isCount(count) && isText(type) && isBytes(hash) && isBytes(bytes);
  if (!isWhole || part !== partOf(stream) || !isOfType(bytes, type)) throw damagedEvent(place);
  return { stream, version: place.version, position: place.position, type, bytes, hash };
}
