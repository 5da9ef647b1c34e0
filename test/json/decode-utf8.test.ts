import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, readJson } from '../../src/json/index.ts';
import { codesOf, problemsOf } from './caught.ts';
import { runs } from './runs.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

const bom = [0xef, 0xbb, 0xbf] as const;

describe('bytes', () => {
  it('that are UTF-8 are decoded', () => {
    expect(decodeUtf8(bytes('金水𠮷'))).toBe('金水𠮷');
  });

  it('lose one byte order mark, not two', () => {
    expect(decodeUtf8(bytes(...bom, 'a'))).toBe('a');
    expect(decodeUtf8(bytes(...bom, ...bom, 'a'))).toBe('\ufeffa');
  });

  it('are accepted if and only if they are UTF-8, and encode to the same bytes again', () => {
    const piece = fc.oneof(
      { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map((text) => bytes(text)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2 }) },
      { weight: 1, arbitrary: fc.constantFrom(bytes(...bom), bytes(0xed, 0xa0, 0x80), bytes(0xc0, 0x80)) },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const source = Uint8Array.from(pieces.flatMap((part) => [...part]));
        expect(codesOf(() => decodeUtf8(source))).toStrictEqual(isUtf8(source) ? [] : ['invalid-utf8']);
        if (!isUtf8(source)) return;
        const hasBom = bom.every((byte, index) => source[index] === byte);
        expect(new TextEncoder().encode(decodeUtf8(source))).toStrictEqual(source.slice(hasBom ? 3 : 0));
      }),
      runs(5000),
    );
  });

  it.each([
    ['a foreign byte', bytes('{\n "金": "', 0xff, '"}'), 12, 2, 8],
    ['after CR LF and an astral character', bytes('{\r\n"𠮷', 0x80), 9, 2, 4],
    ['a character cut by the next', bytes('a', 0xe4, 0xbd, 'b'), 2, 1, 2],
    ['a character cut by the end', bytes('ab', 0xe4, 0xbd), 3, 1, 3],
    ['an overlong form', bytes(0xc0, 0x80), 1, 1, 1],
    ['a surrogate', bytes('a', 0xed, 0xa0, 0x80), 2, 1, 2],
    ['after a byte order mark', bytes(...bom, 'a', 0xff), 5, 1, 2],
  ])('are placed where they are wrong: %s', (_what, source, byte, line, column) => {
    const [problem] = problemsOf(() => readJson(source, { file: 'r.json' }));
    expect(problem.place).toStrictEqual({ file: 'r.json', line, column });
    expect(problem.message.en).toBe(`the file is not UTF-8: undecodable from byte ${byte} on`);
    expect(problem.message['zh-CN']).toContain(`第 ${byte} 个字节`);
  });

  it.each([
    ['GB18030', bytes('{"a":"', 0xbd, 0xf0, 0xcb, 0xae, '"}')],
    ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0x00)],
    ['UTF-16', bytes(0xfe, 0xff, 0x00, 0x7b)],
  ])('that look like %s are said to', (encoding, source) => {
    const [{ help }] = problemsOf(() => decodeUtf8(source));
    expect(help).toStrictEqual({
      'zh-CN': `看起来是 ${encoding} 编码，请另存为 UTF-8`,
      en: `it looks like ${encoding}, save it as UTF-8`,
    });
  });

  it('that look like nothing are asked for in UTF-8', () => {
    const [{ help }] = problemsOf(() => decodeUtf8(bytes('a', 0xff)));
    expect(help?.en).toBe('save the file as UTF-8');
  });
});
