import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { successionOf, successorOf } from '../../../src/domain/directory/succession.ts';
import { type DirectoryIndex, indexDirectory, type Organ } from '../../../src/domain/index.ts';
import { healthy } from './healthy-directory.ts';
import { runs } from './runs.ts';

const organ = (id: string, life: Partial<Organ> = {}): Organ => ({
  id,
  name: id,
  kind: 'department',
  place: 'district',
  ...life,
});

const indexOf = (...organs: readonly Organ[]): DirectoryIndex =>
  indexDirectory({ ...healthy, organs: [...organs] });

const chain = indexOf(
  organ('a', { until: '2010-01-01', successor: 'b' }),
  organ('b', { from: '2010-01-01', until: '2018-03-17', successor: 'c' }),
  organ('c', { from: '2018-06-01' }),
  organ('closed', { until: '2015-01-01' }),
  organ('lost', { until: '2015-01-01', successor: 'nowhere' }),
  organ('x', { until: '2015-01-01', successor: 'y' }),
  organ('y', { until: '2015-01-01', successor: 'x' }),
  organ('undated', { successor: 'c' }),
);

describe('who does the work of an organ', () => {
  it.each([
    ['a', '2009-12-31', 'standing', ['a'], 'itself before it ended'],
    ['a', '2010-01-01', 'standing', ['a', 'b'], 'its successor from the day on which it ended'],
    ['a', '2018-03-16', 'standing', ['a', 'b'], 'its successor through its last day'],
    ['a', '2018-03-17', 'not-yet', ['a', 'b', 'c'], 'nobody before the next one exists'],
    ['a', '2018-06-01', 'standing', ['a', 'b', 'c'], 'the successor of its successor'],
    ['c', '2017-01-01', 'not-yet', ['c'], 'nobody before it exists'],
    ['closed', '2014-12-31', 'standing', ['closed'], 'itself'],
    ['closed', '2015-01-01', 'ended', ['closed'], 'nobody if no successor is named'],
    ['lost', '2020-01-01', 'unknown', ['lost', 'nowhere'], 'nobody if the successor is not listed'],
    ['nowhere', '2020-01-01', 'unknown', ['nowhere'], 'nobody if it is not listed'],
    ['x', '2020-01-01', 'cycle', ['x', 'y', 'x'], 'nobody if the successors go round'],
    ['x', '2014-01-01', 'standing', ['x'], 'itself before it went round'],
    ['undated', '2020-01-01', 'standing', ['undated'], 'itself if no day is known on which it ended'],
  ])('%s on %s: %s by %j, %s', (id, day, outcome, path) => {
    const succession = successionOf(chain, id, day);
    expect(succession).toMatchObject({ outcome, path });
    expect(successorOf(chain, id, day)?.id).toBe(outcome === 'standing' ? path.at(-1) : undefined);
  });

  it('is always found in as many steps as there are organs, and stands on that day', () => {
    const day = fc.integer({ min: 0, max: 5 }).map((year) => `202${year}-01-01`);
    const organs = fc
      .array(fc.record({ until: fc.option(day), successor: fc.option(fc.nat(6)), from: fc.option(day) }), {
        maxLength: 6,
      })
      .map((lives) =>
        lives.map(({ until, successor, from }, i) =>
          organ(String(i), {
            ...(from && { from }),
            ...(until && { until }),
            ...(successor !== null && { successor: String(successor) }),
          }),
        ),
      );
    fc.assert(
      fc.property(organs, day, (list, on) => {
        const index = indexOf(...list);
        const succession = successionOf(index, '0', on);
        expect(succession.path.length).toBeLessThanOrEqual(list.length + 1);
        const found = successorOf(index, '0', on);
        expect((found?.from ?? '') <= on && on < (found?.until ?? '9999')).toBe(true);
      }),
      runs(1000),
    );
  });
});
