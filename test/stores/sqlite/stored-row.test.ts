import { expect, it } from 'vitest';
import { partOf } from '../../../src/stores/sqlite/log/part-of.ts';
import { rowDecoder } from '../../../src/stores/sqlite/log/row-decoder.ts';
import { type StoredRow, storedEvent } from '../../../src/stores/sqlite/log/stored-row.ts';
import { noted } from '../../support/sample-events.ts';
import { eventLogForEachTest } from '../support/event-log.ts';

const log = eventLogForEachTest();
const corrupt = expect.objectContaining({ code: 'store-corrupt' });

const text = JSON.stringify(noted(1));
const row: StoredRow = [1, 's', 1, 'ReportReceived', partOf('s'), new Uint8Array(32), Buffer.from(text)];

// Bytes that are changed in the file can change what a record says about the types of its values.
it.each([
  ['name', 1],
  ['version', 2],
  ['type', 3],
  ['part', 4],
  ['hash', 5],
  ['bytes', 6],
])('a %s of another type than its column is damage', (_name, at) => {
  for (const odd of [null, 0.5, 'x', 7, Buffer.from('y')].filter(
    (value) => typeof value !== typeof row[at],
  )) {
    expect(() => storedEvent(row.with(at, odd as never) as unknown as StoredRow)).toThrow(corrupt);
  }
});

it.each([0, -126])('version %d is damage', (version) => {
  expect(() => storedEvent(row.with(2, version as never) as unknown as StoredRow)).toThrow(corrupt);
});

it.each([
  ['name', 1],
  ['version', 2],
  ['text', 4],
])('a reader stops at a %s of another type than its column', (_name, at) => {
  const decode = rowDecoder({ database: log.database } as never);
  for (const odd of [null, Buffer.from('y')]) {
    const changed = [1, 's', 1, 'ReportReceived', text].with(at, odd as never);
    expect(() => decode(changed as never)).toThrow(corrupt);
  }
});
