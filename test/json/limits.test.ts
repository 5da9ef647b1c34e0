import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/json/index.ts';
import { processorTime } from '../support/processor-time.ts';
import { brief, codesOf, problemsOf } from './caught.ts';

const nested = (depth: number, ...levels: readonly (readonly [string, string])[]): string => {
  const at = (level: number): readonly [string, string] => levels[level % levels.length] ?? ['', ''];
  const order = Array.from({ length: depth }, (_, level) => at(level));
  return `${order.map(([open]) => open).join('')}1${order
    .reverse()
    .map(([, close]) => close)
    .join('')}`;
};
const inArray = ['[', ']'] as const;
const inObject = ['{"a":', '}'] as const;
const arrays = (depth: number): string => nested(depth, inArray);
const objects = (depth: number): string => nested(depth, inObject);
const mixed = (depth: number): string => nested(depth, ['[0,"]",', ',"["]'], ['{"b":"{","a":', '}']);

describe.each([
  ['arrays', arrays],
  ['objects', objects],
  ['both', mixed],
])('nesting of %s', (_kind, write) => {
  it.each([1, 2, 16, 32, 500])('to a limit of %i is accepted, and one deeper is not', (maxDepth) => {
    const codes = (depth: number) => codesOf(() => readJson(write(depth), { maxDepth }));
    expect(codes(maxDepth - 1)).toStrictEqual([]);
    expect(codes(maxDepth)).toStrictEqual([]);
    expect(codes(maxDepth + 1)).toStrictEqual(['json-too-deep']);
  });

  it.each([1_000, 20_000])('to %i is refused', (depth) => {
    expect(codesOf(() => readJson(write(depth), { maxBytes: 1e9 }))).toStrictEqual(['json-too-deep']);
  });
});

describe('nesting', () => {
  it('is limited to 32 unless told otherwise', () => {
    expect(codesOf(() => readJson(arrays(32)))).toStrictEqual([]);
    expect(codesOf(() => readJson(arrays(33)))).toStrictEqual(['json-too-deep']);
  });

  it('is never accepted beyond 500', () => {
    expect(codesOf(() => readJson(arrays(501), { maxDepth: 1e6 }))).toStrictEqual(['json-too-deep']);
  });

  it('is told with its place and pointer', () => {
    const problems = problemsOf(() => readJson('{"a":\n [1, {"b": {}}]}', { maxDepth: 3, file: 'f' }));
    expect(brief(problems)).toStrictEqual(['json-too-deep /a/1/b 2:12']);
    expect(problems[0].message.en).toBe('nested more than 3 levels deep');
  });

  it('is not seen in strings or comments', () => {
    expect(codesOf(() => readJson(JSON.stringify('['.repeat(99)), { maxDepth: 1 }))).toStrictEqual([]);
    expect(codesOf(() => readJson(`/*${'['.repeat(99)}*/1`, { maxDepth: 1, comments: true }))).toStrictEqual(
      [],
    );
  });

  it.each([
    ['[', 1_000_000],
    ['{"a":', 200_000],
    ['[},', 300_000],
  ])('of %j a million deep is refused at once', (opening, times) => {
    const text = opening.repeat(times);
    readJson('1');
    const took = processorTime(() => {
      expect(codesOf(() => readJson(text))).toStrictEqual(['json-too-deep']);
    });
    expect(took).toBeLessThan(50);
  });
});

describe('size', () => {
  it.each([
    ['bytes', Buffer.from('"金水"'), 8],
    ['text', '"金水"', 8],
    ['astral text', '"𠮷"', 6],
  ])('is counted in bytes of UTF-8: %s', (_kind, source, size) => {
    expect(codesOf(() => readJson(source, { maxBytes: size }))).toStrictEqual([]);
    expect(codesOf(() => readJson(source, { maxBytes: size - 1 }))).toStrictEqual(['json-too-large']);
  });

  it('is limited to 1 MiB unless told otherwise', () => {
    const text = (size: number): string => `"${'a'.repeat(size - 2)}"`;
    expect(codesOf(() => readJson(text(2 ** 20)))).toStrictEqual([]);
    expect(codesOf(() => readJson(text(2 ** 20 + 1)))).toStrictEqual(['json-too-large']);
    expect(codesOf(() => readJson('汉'.repeat(2 ** 19)))).toStrictEqual(['json-too-large']);
  });

  it('is refused before anything is decoded', () => {
    const source = new Uint8Array(10).fill(0xff);
    const [problem] = problemsOf(() => readJson(source, { maxBytes: 9, file: 'f' }));
    expect(problem.code).toBe('json-too-large');
    expect(problem.place).toStrictEqual({ file: 'f', line: 1, column: 1 });
  });
});
