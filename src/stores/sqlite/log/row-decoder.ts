import { isUtf8 } from 'node:buffer';
import { decodeEvent } from '../../port/decode-event.ts';
import type { RecordedEvent } from '../../port/event-store.ts';
import { damagedEvent } from '../../port/event-store-problems.ts';
import { positionOf } from '../../port/position.ts';
import type { Session } from '../session.ts';
import { isCount, isText } from './column-types.ts';

/** An event as it is read: its bytes as text, which drivers read faster. */
export type Row = readonly [
  position: number,
  stream: string | null,
  version: number,
  type: string,
  text: string,
];

/** @throws {GuanxiaError} `unknown-event`, or `store-corrupt` where row and event contradict each other. */
export function rowDecoder(log: Session): (row: Row) => RecordedEvent {
  const bytesAt = log.database.prepare<[Uint8Array]>('SELECT bytes FROM events WHERE position = ?');

  // A driver puts U+FFFD for bytes that are not UTF-8, and says nothing.
  const isFaithful = (text: string, position: number) =>
    !text.includes('\uFFFD') || isUtf8(log.use(() => bytesAt.get(position)?.[0]) ?? new Uint8Array());

  return ([row, name, count, type, text]) => {
    const stream = name ?? '';
    const place = { stream, version: BigInt(isCount(count) ? count : 0), position: positionOf(BigInt(row)) };
    const isWhole = isText(name) && isCount(count) && isText(text);
    if (!isWhole || !isFaithful(text, row)) throw damagedEvent(place);
    const event = decodeEvent(text, place);
    if (event.type !== type) throw damagedEvent(place);
    return { event, stream, version: place.version, position: place.position };
  };
}
