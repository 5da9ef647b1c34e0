import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from '../../../src/json/index.ts';
import { beginning } from '../../../src/stores/port/position.ts';
import { partOf } from '../../../src/stores/sqlite/log/part-of.ts';
import { drafted, noted, submitted } from '../../support/sample-events.ts';
import { eventLogForEachTest } from '../support/event-log.ts';
import { collect } from '../support/streams.ts';

const any = { expected: 'any' } as const;
const log = eventLogForEachTest();
const corrupt = { code: 'store-corrupt' };

describe('the events table', () => {
  it('holds the exact bytes of canonical JSON, after what can be read without them', async () => {
    const odd = drafted(1, { z: 1e21, a: '𠀀\u2028\u0000', '😀': -0.5, ﬀ: [1e-7, '\ufffd'] });
    await log.store.append('ruleset-专线', [odd, submitted(2)], any);
    const [row] = log.database
      .prepare<[number, number, string, number, Uint8Array]>(
        'SELECT position, version, type, part, bytes FROM events WHERE position = 1',
      )
      .all();
    expect(row?.slice(0, 4)).toStrictEqual([1, 1, 'RuleSetDrafted', partOf('ruleset-专线')]);
    const expected = Buffer.from(canonicalJson(odd as JsonValue), 'utf8');
    expect(Buffer.from(row?.[4] as Uint8Array).equals(expected)).toBe(true);
    const columns = log.database.prepare<[string]>("SELECT name FROM pragma_table_info('events')").all();
    expect(columns.flat().join(' ')).toBe('position sid version type part hash bytes');
  });

  // The vectors of draft-eastlake-fnv, section "FNV-1a 32".
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('puts stream `%s` into the part of its FNV-1a hash', (stream, hash) => {
    expect(partOf(stream)).toBe(hash % 64);
  });

  it('spreads streams over all parts', () => {
    const found = new Set(Array.from({ length: 2_000 }, (_, n) => partOf(`report-${n}`)));
    expect([...found].sort((left, right) => left - right)).toStrictEqual(
      Array.from({ length: 64 }, (_, n) => n),
    );
  });
});

describe('a log that was tampered with', () => {
  const tamper = (sql: string) => log.database.exec(sql);
  const readAll = () => collect(log.store.readAll({ after: beginning }));

  it.each([
    [
      'bytes that are not UTF-8',
      "UPDATE events SET bytes = CAST(replace(CAST(bytes AS TEXT), 'example', CAST(x'ff' AS TEXT)) AS BLOB) WHERE position = 2",
    ],
    ['bytes that are not JSON', "UPDATE events SET bytes = x'7b' WHERE position = 2"],
    ['bytes that are not an event', "UPDATE events SET bytes = CAST('[1]' AS BLOB) WHERE position = 2"],
    ['no bytes', "UPDATE events SET bytes = x'' WHERE position = 2"],
    ['another type than its bytes', "UPDATE events SET type = 'ReportReceived' WHERE position = 2"],
  ])('stops the reader at an event with %s', async (_label, change) => {
    await log.store.append('s', [noted(1), submitted(2), noted(3)], any);
    tamper(change);
    const told = 'event 2 of stream `s`, at position 2, is damaged';
    await expect(readAll()).rejects.toMatchObject({ ...corrupt, message: told });
    await expect(log.store.readStream('s')).rejects.toMatchObject({ ...corrupt, message: told });
  });

  it.each([
    ['another type than its bytes', "UPDATE events SET type = 'ReportReceived' WHERE position = 2"],
    ['the part of another stream', 'UPDATE events SET part = (part + 1) % 64 WHERE position = 2'],
    ['bytes that are not JSON', "UPDATE events SET bytes = x'7b' WHERE position = 2"],
  ])('stops who scans it at an event with %s', async (_label, change) => {
    await log.store.append('s', [noted(1), submitted(2), noted(3)], any);
    tamper(change);
    const told = { ...corrupt, message: 'event 2 of stream `s`, at position 2, is damaged' };
    await expect(collect(log.store.scan({ after: beginning }))).rejects.toMatchObject(told);
  });

  it.each([
    ['claims fewer events than it has', 'UPDATE streams SET version = 2'],
    ['claims more events than it has', 'UPDATE streams SET version = 4'],
    ['has lost its last event', 'DELETE FROM events WHERE position = 3'],
  ])('finds by itself a stream that %s', async (_label, change) => {
    await log.store.append('s', [noted(1), noted(2), noted(3)], any);
    tamper(change);
    expect(await log.store.inspect()).toStrictEqual([
      {
        code: 'store-corrupt',
        message: {
          'zh-CN': `存储文件 \`${log.path}\` 中，事件流 \`s\` 的事件数与所记版本不符`,
          en: `in the store file \`${log.path}\`, stream \`s\` does not hold as many events as it says`,
        },
      },
    ]);
  });

  it.each([
    ['an event that is gone', 'DELETE FROM events WHERE position = 2; UPDATE streams SET version = 1', 3],
    ['an event that stands elsewhere', 'UPDATE events SET position = 17 WHERE position = 4', 17],
    ['a position before the first', 'UPDATE events SET position = -1 WHERE position = 1', -1],
  ])('finds by itself %s', async (_label, change, position) => {
    await log.store.append('s', [noted(1), noted(2)], any);
    await log.store.append('t', [noted(3), noted(4)], any);
    tamper(change);
    const found = (await log.store.inspect()).map(({ message }) => message.en);
    expect(found).toContain(
      `in the store file \`${log.path}\`, events are missing before position ${position}`,
    );
  });

  it.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END'],
    ['an index', 'CREATE INDEX i ON events (type)'],
    ['a view', 'CREATE VIEW v AS SELECT 1'],
  ])('finds by itself %s that somebody has added', async (_label, sql) => {
    tamper(sql);
    expect(await log.store.inspect()).toMatchObject([
      { ...corrupt, message: { en: expect.stringContaining('than guanxia makes') } },
    ]);
  });

  it('takes no append to a stream whose last event is gone', async () => {
    await log.store.append('s', [noted(1), noted(2)], any);
    tamper('DELETE FROM events WHERE position = 2');
    await expect(log.store.append('s', [noted(3)], { expected: 2n })).rejects.toMatchObject(corrupt);
    expect(await log.store.end()).toBe(1n);
  });

  it.each([
    ['in the middle', 'DELETE FROM events WHERE position = 2'],
    ['at the end', 'DELETE FROM events WHERE position = 3'],
    ['at the beginning', 'DELETE FROM events WHERE position = 1'],
    ['everywhere', 'DELETE FROM events'],
  ])('is noticed when a stream lacks an event %s', async (_label, change) => {
    await log.store.append('s', [noted(1), noted(2), noted(3)], any);
    tamper(change);
    await expect(log.store.readStream('s')).rejects.toMatchObject(corrupt);
  });

  it('is noticed when an event has lost its stream', async () => {
    await log.store.append('s', [noted(1)], any);
    tamper('DELETE FROM streams');
    await expect(readAll()).rejects.toMatchObject(corrupt);
  });

  it('takes no append to a stream whose version it has lost', async () => {
    await log.store.append('s', [noted(1), noted(2)], any);
    tamper('UPDATE streams SET version = 1');
    await expect(log.store.append('s', [noted(3)], { expected: 1n })).rejects.toMatchObject(corrupt);
  });
});
