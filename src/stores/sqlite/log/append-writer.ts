import type { StreamVersion } from '../../event-store.ts';
import { alreadyAppended } from '../../event-store-admission.ts';
import type { Database } from '../driver.ts';
import type { EncodedAppend } from './encoded-append.ts';
import { partOf } from './part-of.ts';

/** Where the last event of an append stands. */
export interface Appended {
  readonly version: StreamVersion;
  readonly position: bigint;
}

/** Stands for a stream that does not exist; SQLite counts from 1. */
const absent = [0, 0] as const;

/**
 * Writes one append within a transaction of the caller's.
 *
 * @throws {GuanxiaError} `version-conflict`, before anything has been written
 */
export function appendWriter(database: Database): (append: EncodedAppend) => Appended {
  const find = database.prepare<[number, number]>('SELECT sid, version FROM streams WHERE name = ?');
  const texts = database.prepare<[string]>(
    'SELECT CAST(bytes AS TEXT) FROM events WHERE sid = ? AND version > ? ORDER BY version LIMIT ?',
  );
  const place = database.prepare<[number]>('SELECT position FROM events WHERE sid = ? AND version = ?');
  const add = eventAdder(database);

  return (append) => {
    const { stream, events, expected } = append;
    const [sid, version] = find.get(stream) ?? absent;
    const textsAfter = (after: bigint, count: number) => texts.all(sid, after, count).map(([text]) => text);
    const before = alreadyAppended({ stream, version: BigInt(version), textsAfter }, events, expected);
    if (before === undefined) return add(append, sid, version);
    const last = before + BigInt(events.length);
    return { version: last, position: BigInt(place.get(sid, last)?.[0] ?? 0) };
  };
}

function eventAdder(database: Database) {
  const addStream = database.prepare('INSERT INTO streams (name, version) VALUES (?, ?)');
  const setVersion = database.prepare('UPDATE streams SET version = ? WHERE sid = ?');
  const addEvent = database.prepare(
    'INSERT INTO events (sid, version, type, part, bytes) VALUES (?, ?, ?, ?, ?)',
  );

  return ({ stream, events }: EncodedAppend, known: number, version: number): Appended => {
    const last = version + events.length;
    if (known !== 0) setVersion.run(last, known);
    const sid = known === 0 ? addStream.run(stream, last).lastInsertRowid : known;
    const part = partOf(stream);
    const positions = events.map(
      ({ type, bytes }, index) => addEvent.run(sid, version + index + 1, type, part, bytes).lastInsertRowid,
    );
    return { version: BigInt(last), position: BigInt(positions.at(-1) ?? 0) };
  };
}
