import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outspoken } from '../../src/json/discretion.ts';
import { readJson } from '../../src/json/index.ts';
import { inspect } from '../../src/json/inspect.ts';
import { placeFinder } from '../../src/json/place-finder.ts';
import { problemList } from '../../src/json/problem-list.ts';
import { quickLook } from '../../src/json/quick-look.ts';
import { refuseDeep } from '../../src/json/refuse-deep.ts';
import { codesOf } from './caught.ts';
import { runs } from './runs.ts';

/** What the thorough inspection finds, without a quick look before it. */
const thorough = (text: string, maxDepth: number): readonly string[] =>
  codesOf(() => {
    const placeAt = placeFinder(text, undefined);
    refuseDeep({ text, placeAt, discretion: outspoken }, maxDepth);
    const problems = problemList();
    inspect({ text, comments: false, placeAt, problems, discretion: outspoken });
    problems.throwIfAny();
  });

describe('a quick look', () => {
  const key = fc.constantFrom(
    '"a"',
    '"b"',
    '"\\u0061"',
    '"prototype"',
    '"a:b"',
    '"\\"{[:1"',
    '"\\\\"',
    '"正"',
  );
  const scalar = fc.constantFrom(
    '0',
    '-0',
    '1.5',
    '9007199254740993',
    '1e400',
    'null',
    '"x"',
    '"\\ud800"',
    '"\\n"',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.oneof({ weight: 9, arbitrary: scalar }, { weight: 3, arbitrary: key }),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 3 })
        .map((members) => `{${members.map((member) => member.join(' :')).join(',')}}`),
    ),
  }));
  const broken = fc
    .tuple(value, fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', '[', ':', '0', '\0', ' '))
    .map(([text, at, insert]) => {
      const cut = at % (String(text).length + 1);
      return `${String(text).slice(0, cut)}${insert}${String(text).slice(cut + 1)}`;
    });

  it('accepts nothing in which the thorough inspection finds a problem', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(value.map(String), broken), fc.integer({ min: 1, max: 4 }), (text, maxDepth) => {
        const found = thorough(text, maxDepth);
        const look = quickLook(text, maxDepth);
        if (found.length > 0) refused += 1;
        if (look === undefined) return;
        accepted += 1;
        expect(found).toStrictEqual([]);
        expect(look.value).toStrictEqual(JSON.parse(text));
      }),
      runs(20_000),
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(2_000);
  });

  it('is enough for an ordinary document', () => {
    const text = JSON.stringify(
      { a: [1, -2.5, 1e-7, { b: '引“号”\n\\', c: null, 'd:e': [true, {}] }] },
      null,
      2,
    );
    expect(quickLook(text, 32)).toStrictEqual({ value: JSON.parse(text) });
  });
});

describe('a key written with an escape', () => {
  it('is the key that was meant, whatever was read before', () => {
    for (let i = 0; i < 500; i += 1) {
      readJson(`[{"${i % 2 ? 'a' : '正'}":"a","\\\\":{}}]`);
      expect(readJson('[{"a" :"a","\\u0062" :{}}]').value).toStrictEqual([{ a: 'a', b: {} }]);
      expect(quickLook('[{"a" :"a","\\u0061" :{}}]', 3)).toBeUndefined();
    }
  });
});
