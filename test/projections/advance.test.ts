import { describe, expect, it } from 'vitest';
import { advance, keysTouched, type Projection, start } from '../../src/projections/index.ts';
import { determined, uuid } from './samples.ts';

/** Counts events under the keys `all` and `once`; the latter disappears at the second event. */
const counter: Projection<number> = {
  name: 'counter',
  version: 1,
  keysOf: () => ['all', 'once'],
  evolve: (count, _event, key) => (key === 'once' && count !== undefined ? undefined : (count ?? 0) + 1),
  seenBy: (count) => count,
  indexes: {},
};

const event = determined({ n: 1, report: uuid(0xa), outcome: 'in-scope' });
const at = (...positions: number[]) => positions.map((position) => ({ event, position: BigInt(position) }));

describe('a view as it advances', () => {
  it('starts before the first event, without documents', () =>
    expect(start()).toStrictEqual({ documents: new Map(), position: 0n }));

  it('folds each event once and stands at the last', () =>
    expect(advance(counter, start(), at(1, 4, 9))).toStrictEqual({
      documents: new Map([
        ['all', 3],
        ['once', 1],
      ]),
      position: 9n,
    }));

  it('skips the event at its checkpoint and those before it', () => {
    const before = advance(counter, start(), at(1, 2));
    expect(advance(counter, before, at(1, 2))).toStrictEqual(before);
    expect(advance(counter, before, at(2, 3)).documents.get('all')).toBe(3);
  });

  it('skips an event that one delivery holds twice', () =>
    expect(advance(counter, start(), at(1, 1)).documents.get('all')).toBe(1));

  it('lets go of a document that is no more', () => {
    const before = advance(counter, start(), at(1));
    const after = advance(counter, before, at(2));
    expect([before.documents.has('once'), after.documents.has('once')]).toStrictEqual([true, false]);
  });

  it('knows beforehand which documents it will touch', () =>
    expect(keysTouched(counter, [event, event])).toStrictEqual(new Set(['all', 'once'])));
});
