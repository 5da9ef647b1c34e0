import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue, readJson } from '../../src/json/index.ts';
import { codesOf, problemsOf } from './caught.ts';

describe('RFC 8785', () => {
  it('section 3.2.2: literals, strings and numbers', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('section 3.2.3: members in the order of UTF-16 code units', () => {
    const input = String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const text = canonicalJson(JSON.parse(input));
    expect(Array.from(text.matchAll(/:"([^"]+)"/g), ([, name]) => name)).toStrictEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'appendix B: the double %s is an error',
    (bits) => {
      const value = Buffer.from(bits, 'hex').readDoubleBE();
      expect(codesOf(() => canonicalJson([value]))).toStrictEqual(['not-canonicalizable']);
    },
  );
});

describe('the canonical text', () => {
  const value = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

  it('of every document that can be read can be read to the same value', () => {
    fc.assert(
      fc.property(value, (any) => {
        const source = JSON.stringify(any);
        if (codesOf(() => readJson(source)).length > 0) return;
        const read = readJson(source).value;
        const text = canonicalJson(read);
        expect(readJson(text).value).toStrictEqual(read);
        expect(canonicalJson(readJson(text).value)).toBe(text);
      }),
    );
  });

  it('does not depend on the order of members, nor on prototypes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(members));
        expect(canonicalJson(Object.assign(Object.create(null), members))).toBe(canonicalJson(members));
      }),
    );
  });

  it('is that of the package canonicalize', () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '10',
        '9',
        '0',
        '01',
        '-1',
        '1.5',
        '!',
        '__proto__',
        'toJSON',
        'constructor',
        '😀',
        '｡',
      ),
    );
    const any = fc.jsonValue({ depthSize: 'medium', stringUnit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, any)), any, (members, other) => {
        const object = Object.fromEntries(members);
        for (const each of [object, { a: [object, other] }, other] as JsonValue[]) {
          expect(canonicalJson(each)).toBe(canonicalize(each));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps members that JavaScript would move', () => {
    expect(canonicalJson(JSON.parse('{"b":{"10":1,"9":2,"!":3}}'))).toBe('{"b":{"!":3,"10":1,"9":2}}');
    expect(canonicalJson(JSON.parse('[{"b":1,"__proto__":{"a":2}}]'))).toBe('[{"__proto__":{"a":2},"b":1}]');
  });

  const circle: unknown[] = [];
  circle.push([circle]);
  const deep = (levels: number): JsonValue => (levels === 0 ? 1 : [deep(levels - 1)]);

  it.each([
    ['undefined', undefined, ''],
    ['an undefined member', { a: { b: undefined } }, '/a/b'],
    ['an undefined item', { a: [1, undefined] }, '/a/1'],
    ['a hole', Array(2), '/0'],
    ['NaN', [Number.NaN], '/0'],
    ['infinity', { 'a/b': Number.NEGATIVE_INFINITY }, '/a~1b'],
    ['a bigint', [1n], '/0'],
    ['a symbol', [Symbol('s')], '/0'],
    ['a function', { f: () => 1 }, '/f'],
    ['a date', { at: new Date(0) }, '/at'],
    ['an object that writes itself', { toJSON: () => 1 }, '/toJSON'],
    ['a map', [new Map()], '/0'],
    ['an instance of a class', [new (class Thing {})()], '/0'],
    ['a boxed number', [Object(1)], '/0'],
    ['a lone surrogate', { a: ['\ud800'] }, '/a/0'],
    ['a lone surrogate in a key', { a: { '\udc00': 1 } }, '/a/\udc00'],
    ['a noncharacter', ['\uffff'], '/0'],
    ['a circle', circle, expect.stringMatching(/^(\/0){500}$/)],
    ['too many levels', deep(501), expect.stringMatching(/^(\/0){500}$/)],
  ])('does not exist for %s', (_what, foreign, pointer) => {
    const problems = problemsOf(() => canonicalJson(foreign as JsonValue));
    expect(problems).toHaveLength(1);
    expect(problems[0].code).toBe('not-canonicalizable');
    expect(problems[0].pointer).toStrictEqual(pointer);
  });

  it('exists for 500 levels, U+0000 and -0', () => {
    expect(canonicalJson(deep(500))).toHaveLength(1001);
    expect(canonicalJson(['\0', -0])).toBe('["\\u0000",0]');
  });
});
