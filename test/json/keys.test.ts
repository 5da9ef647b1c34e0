import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, readJson } from '../../src/json/index.ts';
import { brief, codesOf, problemsOf } from './caught.ts';
import { runs } from './runs.ts';

const escaped = (text: string): string =>
  Array.from(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

const positions: readonly (readonly [string, (key: string) => string, string])[] = [
  ['at the root', (key) => `{"${key}":1}`, '/'],
  ['with an object under it', (key) => `{"${key}":{"isAdmin":true}}`, '/'],
  ['in an object', (key) => `{"a":{"b":1,"${key}":null}}`, '/a/'],
  ['in an array', (key) => `[0,{"${key}":[]}]`, '/1/'],
  ['first of many', (key) => `{"${key}":1,"a":2,"b":3}`, '/'],
];
const spellings: readonly (readonly [string, (key: string) => string])[] = [
  ['plain', (key) => key],
  ['escaped', escaped],
  ['half escaped', (key) => `${escaped(key.slice(0, 1))}${key.slice(1)}`],
  [
    'escaped in capitals',
    (key) =>
      escaped(key)
        .replace(/[a-f]/g, (digit) => digit.toUpperCase())
        .replaceAll('\\U', '\\u'),
  ],
];

describe.each(['__proto__', 'constructor', 'prototype'])('the key %s', (key) => {
  describe.each(spellings)('%s', (_spelling, spell) => {
    it.each(positions)('is refused %s', (_position, write, parent) => {
      const before = Reflect.ownKeys(Object.prototype);
      const problems = problemsOf(() => readJson(write(spell(key))));
      expect(problems.map(({ code, pointer }) => [code, pointer])).toStrictEqual([
        ['json-forbidden-key', parent + key],
      ]);
      expect(problems[0].message.en).toBe(`the key \`${key}\` is not allowed`);
      expect(Reflect.ownKeys(Object.prototype)).toStrictEqual(before);
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    });
  });

  it('is welcome as a value', () => {
    expect(readJson(JSON.stringify([key])).value).toStrictEqual([key]);
  });
});

describe('a duplicate key', () => {
  it('is refused with the places of both', () => {
    const text = '{\n  "a": 1,\n  "b": {"c": 1, "\\u0063": {"c": 2}},\n  "a": 2\n}';
    const problems = problemsOf(() => readJson(text));
    expect(brief(problems)).toStrictEqual(['json-duplicate-key /b/c 3:17', 'json-duplicate-key /a 4:3']);
    expect(problems.map(({ help }) => help?.en)).toStrictEqual([
      'it was first written at 3:9, keep one of them',
      'it was first written at 2:3, keep one of them',
    ]);
  });

  it('in another object is no duplicate', () => {
    const text = '{"a":{"a":[{"a":1},{"a":2}]},"b":{"a":1}}';
    expect(readJson(text).value).toStrictEqual(JSON.parse(text));
  });

  it('is refused at every level of any document', () => {
    const arbitrary = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<JsonValue>;
    const withObject = arbitrary.map((value) => ({ root: [value, { k: { l: value } }] }));
    fc.assert(
      fc.property(withObject, fc.nat(), (value, choice) => {
        const count = membersIn(value);
        const target = choice % count;
        const accepted = codesOf(() => readJson(write(value, -1)));
        expect(accepted).not.toContain('json-duplicate-key');
        expect(codesOf(() => readJson(write(value, target)))).toContain('json-duplicate-key');
      }),
      runs(2000),
    );
  });
});

function membersIn(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, member) => sum + membersIn(member), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

/** JSON in which the member numbered `repeated` is written twice, the second time escaped. */
function write(value: JsonValue, repeated: number): string {
  let number = -1;
  const text = (part: JsonValue): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    if (Array.isArray(part)) return `[${part.map(text).join(',')}]`;
    const members = Object.entries(part).flatMap(([key, member]) => {
      number += 1;
      const twice = number === repeated;
      const once = `${JSON.stringify(key)}:${text(member)}`;
      const again = Array.from({ length: key.length }, (_, index) => escaped(key.charAt(index))).join('');
      return twice ? [once, `"${again}":0`] : [once];
    });
    return `{${members.join(',')}}`;
  };
  return text(value);
}
