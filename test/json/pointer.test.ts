import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointer, pointerSteps } from '../../src/json/index.ts';

describe('a JSON Pointer', () => {
  it.each([
    [[], ''],
    [['foo'], '/foo'],
    [['foo', 0], '/foo/0'],
    [[''], '/'],
    [['a/b'], '/a~1b'],
    [['m~n'], '/m~0n'],
    [['~1'], '/~01'],
    [['c%d', 'e^f', 'g|h', 'i\\j', 'k"l', ' '], '/c%d/e^f/g|h/i\\j/k"l/ '],
  ])('of %j is %j, as in RFC 6901', (path, text) => {
    expect(pointer(path)).toBe(text);
    expect(pointerSteps(text)).toStrictEqual(path.map(String));
  });

  it('gives back any steps', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '中') })), (steps) => {
        expect(pointerSteps(pointer(steps))).toStrictEqual(steps);
      }),
    );
  });

  it.each(['a', 'a/b', '#/a', '/~', '/~2', '/a~'])('is not %j', (text) => {
    expect(pointerSteps(text)).toBeUndefined();
  });
});
