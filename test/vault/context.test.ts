import fc from 'fast-check';
import { expect, it } from 'vitest';
import { context } from '../../src/vault/context.ts';

it.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [
    ['a', ''],
    ['', 'a'],
  ],
  [['a', 'b'], ['ab']],
  [[], ['']],
])('the context of %j is not that of %j', (one, two) =>
  expect(context(...one)).not.toStrictEqual(context(...two)),
);

it('different texts are different contexts, equal ones equal', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), fc.array(fc.string({ maxLength: 3 })), (one, two) => {
      const alike = JSON.stringify(one) === JSON.stringify(two);
      expect(context(...one).equals(context(...two))).toBe(alike);
    }),
  ));
