import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { every, not, some, type Truth } from '../../src/domain/index.ts';

const truth = fc.constantFrom<Truth>(true, false, undefined);
const truths = fc.array(truth, { maxLength: 4 });

/** Every way to replace unknowns by true or false. */
const completions = (list: readonly Truth[]): readonly (readonly boolean[])[] =>
  list.reduce<readonly (readonly boolean[])[]>(
    (done, one) =>
      done.flatMap((head) => (one === undefined ? [true, false] : [one]).map((x) => [...head, x])),
    [[]],
  );

const common = (values: readonly boolean[]): Truth => (new Set(values).size === 1 ? values[0] : undefined);

describe('three-valued logic', () => {
  it('says of each connective what all completions agree on', () => {
    fc.assert(
      fc.property(truths, (list) => {
        const all = completions(list);
        expect(every(list)).toBe(common(all.map((values) => values.every(Boolean))));
        expect(some(list)).toBe(common(all.map((values) => values.some(Boolean))));
      }),
    );
  });

  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(truths, (list) => {
        expect(not(every(list))).toBe(some(list.map(not)));
      }),
    );
  });
});
