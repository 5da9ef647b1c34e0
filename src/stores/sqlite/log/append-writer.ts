import { chainHash } from '../../../evidence/chain/chain-hash.ts';
import type { Database } from '../../../sqlite/driver.ts';
import { alreadyAppended } from '../../kit/admission.ts';
import type { EncodedAppend } from '../../kit/encode-event.ts';
import type { StreamVersion } from '../../port/event-store.ts';
import { type Position, positionOf } from '../../port/position.ts';
import { storeCorrupt } from '../problems.ts';
import type { Session } from '../session.ts';
import { partOf } from './part-of.ts';

/** Where the last event of an append stands. */
export interface Appended {
  readonly version: StreamVersion;
  readonly position: Position;
}

/** A stream by its key, how many events it holds, and the chain hash up to the last of them. */
type Head = readonly [sid: number, version: number, hash: Uint8Array | null];

/** Stands for a stream that does not exist; SQLite counts from 1. */
const absent: Head = [0, 0, null];

/**
 * Writes one append within a transaction of the caller's.
 *
 * @throws {GuanxiaError} `version-conflict`, or `store-corrupt` where the stream has lost its last event; before
 * anything has been written
 */
export function appendWriter({
  database,
  path,
}: Pick<Session, 'database' | 'path'>): (append: EncodedAppend) => Appended {
  const find = database.prepare<Head>(
    `SELECT sid, version, (SELECT hash FROM events WHERE sid = streams.sid AND version = streams.version)
     FROM streams WHERE name = ?`,
  );
  const texts = database.prepare<[string]>(
    'SELECT CAST(bytes AS TEXT) FROM events WHERE sid = ? AND version > ? ORDER BY version LIMIT ?',
  );
  const place = database.prepare<[number]>('SELECT position FROM events WHERE sid = ? AND version = ?');
  const add = eventAdder(database);

  return (append) => {
    const { stream, events, expected } = append;
    const head = find.get(stream) ?? absent;
    const [sid, version, hash] = head;
    if (version > 0 && hash?.length !== 32) throw storeCorrupt(path);
    const textsAfter = (after: bigint, count: number) => texts.all(sid, after, count).map(([text]) => text);
    const before = alreadyAppended({ stream, version: BigInt(version), textsAfter }, events, expected);
    if (before === undefined) return add(append, head);
    const last = before + BigInt(events.length);
    return { version: last, position: positionOf(BigInt(place.get(sid, last)?.[0] ?? 0)) };
  };
}

function eventAdder(database: Database) {
  const addStream = database.prepare('INSERT INTO streams (name, version) VALUES (?, ?)');
  const setVersion = database.prepare('UPDATE streams SET version = ? WHERE sid = ?');
  const addEvent = database.prepare(
    'INSERT INTO events (sid, version, type, part, hash, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );

  return ({ stream, events }: EncodedAppend, [known, version, head]: Head): Appended => {
    const last = version + events.length;
    if (known !== 0) setVersion.run(last, known);
    const sid = known === 0 ? addStream.run(stream, last).lastInsertRowid : known;
    const part = partOf(stream);
    let hash = head ?? undefined;
    let at = version;
    let position: number | bigint = 0;
    for (const { type, bytes } of events) {
      at += 1;
      hash = chainHash(hash, { stream, version: BigInt(at), bytes });
      position = addEvent.run(sid, at, type, part, hash, bytes).lastInsertRowid;
    }
    return { version: BigInt(last), position: positionOf(BigInt(position)) };
  };
}
