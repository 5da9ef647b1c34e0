import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, pointer, readJson } from '../../src/json/index.ts';

const text = '{\r\n  "名𠮷": "𠮷", "b": [1,\r\n\t{"a/b~c": null}],\r"": {"0": 0}\n}';

describe('the place', () => {
  const document = readJson(text, { file: 'f.json' });

  it.each([
    ['', 1, 1],
    ['/名𠮷', 2, 10],
    ['/b', 2, 21],
    ['/b/0', 2, 22],
    ['/b/1', 3, 2],
    ['/b/1/a~1b~0c', 3, 12],
    ['/', 4, 5],
    ['//0', 4, 11],
  ])('of the value at %j', (at, line, column) => {
    expect(document.placeOf(at)).toStrictEqual({ file: 'f.json', line, column });
  });

  it.each([
    ['', 1, 1],
    ['/名𠮷', 2, 3],
    ['/b', 2, 16],
    ['/b/1', 3, 2],
    ['/b/1/a~1b~0c', 3, 3],
    ['//0', 4, 6],
  ])('of the key at %j', (at, line, column) => {
    expect(document.placeOf(at, 'key')).toStrictEqual({ file: 'f.json', line, column });
  });

  it.each([
    ['/x', 1, 1],
    ['/b/7', 2, 21],
    ['/b/01', 2, 21],
    ['/b/-', 2, 21],
    ['/b/length', 2, 21],
    ['/b/0/deep/er', 2, 22],
    ['/b/1/missing', 3, 2],
  ])('of %j, which is not there, is that around it', (at, line, column) => {
    expect(document.placeOf(at)).toStrictEqual({ file: 'f.json', line, column });
    expect(document.placeOf(at, 'key')).toStrictEqual({ file: 'f.json', line, column });
  });

  it('of what is no pointer is not known', () => {
    expect(document.placeOf('b')).toBeUndefined();
    expect(document.placeOf('/~')).toBeUndefined();
  });

  it('has no file if none was named', () => {
    expect(readJson('[]').placeOf('')).toStrictEqual({ line: 1, column: 1 });
  });

  it('does not count a byte order mark', () => {
    const utf8 = new TextEncoder().encode('\ufeff[1]');
    expect(readJson('\ufeff[1]').placeOf('/0')).toStrictEqual({ line: 1, column: 2 });
    expect(readJson(utf8).placeOf('/0')).toStrictEqual({ line: 1, column: 2 });
  });

  it('of every value in any document is where its text is', () => {
    const breaks = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), breaks, (value, lineBreak) => {
        const source = JSON.stringify({ value, 数: [value] }, null, 2).replaceAll('\n', lineBreak);
        const read = tryRead(source);
        if (read === undefined) return;
        for (const [path, part] of parts(read.value, [])) {
          const { line = 0, column = 0 } = read.placeOf(pointer(path)) ?? {};
          const there = (source.split(lineBreak)[line - 1] ?? '').slice(column - 1);
          expect(there.startsWith(beginning(part)), `${pointer(path)} in ${source}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function tryRead(source: string) {
  try {
    return readJson(source);
  } catch {
    return undefined;
  }
}

/** What a value's text begins with, whatever its layout. */
function beginning(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? '[' : '{';
}

function* parts(value: JsonValue, path: readonly (string | number)[]): Generator<[typeof path, JsonValue]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield* parts(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
