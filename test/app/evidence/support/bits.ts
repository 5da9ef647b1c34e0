import type { Database, SqlValue } from '../../../../src/sqlite/driver.ts';

/** A column of a table whose every bit is to be changed, and how the rows are named. */
export interface Column {
  readonly table: 'events' | 'streams';
  readonly key: 'position' | 'sid';
  readonly name: string;
  readonly kind: 'integer' | 'text' | 'blob';
}

export const columns: readonly Column[] = [
  { table: 'events', key: 'position', name: 'position', kind: 'integer' },
  { table: 'events', key: 'position', name: 'sid', kind: 'integer' },
  { table: 'events', key: 'position', name: 'version', kind: 'integer' },
  { table: 'events', key: 'position', name: 'type', kind: 'text' },
  { table: 'events', key: 'position', name: 'part', kind: 'integer' },
  { table: 'events', key: 'position', name: 'hash', kind: 'blob' },
  { table: 'events', key: 'position', name: 'bytes', kind: 'blob' },
  { table: 'streams', key: 'sid', name: 'sid', kind: 'integer' },
  { table: 'streams', key: 'sid', name: 'name', kind: 'text' },
  { table: 'streams', key: 'sid', name: 'version', kind: 'integer' },
];

export const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

/** How many bits a field of a row has, and how to change one of them. */
export interface Field {
  readonly bits: number;
  readonly flip: (bit: number) => void;
}

export function field(database: Database, { table, key, name, kind }: Column, row: number): Field {
  const read = kind === 'text' ? `CAST(${name} AS BLOB)` : name;
  const value = database.prepare<[SqlValue]>(`SELECT ${read} FROM ${table} WHERE ${key} = ?`).get(row)?.[0];
  const written = kind === 'text' ? 'CAST(? AS TEXT)' : '?';
  const update = database.prepare(`UPDATE ${table} SET ${name} = ${written} WHERE ${key} = ?`);
  if (kind === 'integer') {
    const old = BigInt(value as number);
    return { bits: 64, flip: (bit) => void update.run(BigInt.asIntN(64, old ^ (1n << BigInt(bit))), row) };
  }
  const bytes = value as Uint8Array;
  return { bits: 8 * bytes.length, flip: (bit) => void update.run(flipped(bytes, bit), row) };
}
