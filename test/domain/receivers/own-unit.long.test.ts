import { describe, expect, it } from 'vitest';
import { indexDirectory } from '../../../src/domain/directory/directory-index.ts';
import { barredFor } from '../../../src/domain/receivers/barred.ts';
import { forbidden } from './own-unit-law.ts';
import { subjectsIn, worlds } from './small-worlds.ts';

describe('every directory of six organs and every subject in it', () => {
  // own-unit.test.ts shows that what is barred is never chosen; here it is enough to see what is barred.
  it('has every organ barred that the law names', () => {
    for (const world of worlds(6, { kinds: ['each-its-own'] })) {
      const index = indexDirectory(world);
      const unbarred = subjectsIn(world).filter((subject) => {
        const { organs } = barredFor(index, 'never', [{ subject, kind: 'misconduct' }]);
        return [...forbidden(world, [{ subject }])].some((organ) => !organs.has(organ));
      });
      expect(unbarred).toStrictEqual([]);
    }
  }, 3_600_000);
});
