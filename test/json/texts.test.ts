import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, readJson } from '../../src/json/index.ts';
import { brief, codesOf, problemsOf } from './caught.ts';

describe('a text', () => {
  it.each([
    ['a lone surrogate, escaped', '{"a": "x\\ud800y"}', 'json-lone-surrogate /a 1:7'],
    ['a lone surrogate, escaped, second half', '["\\uDC00"]', 'json-lone-surrogate /0 1:2'],
    ['halves in the wrong order', '["\\udc00\\ud800"]', 'json-lone-surrogate /0 1:2'],
    ['a lone surrogate, as it is', '["\ud800"]', 'json-lone-surrogate /0 1:2'],
    ['a lone surrogate in a key', '{"\\ud800": 1}', 'json-lone-surrogate /\ud800 1:2'],
    ['U+0000', '["a\\u0000b"]', 'json-nul /0 1:2'],
    ['U+0000 in a key', '{"a": {"\\u0000": 1}}', 'json-nul /a/\0 1:8'],
    ['a noncharacter, escaped', '["\\uFFFE"]', 'json-noncharacter /0 1:2'],
    ['a noncharacter, as it is', '["\ufdd0"]', 'json-noncharacter /0 1:2'],
    ['an astral noncharacter', '["\\ud83f\\udfff"]', 'json-noncharacter /0 1:2'],
  ])('with %s is refused', (_what, text, problem) => {
    expect(brief(problemsOf(() => readJson(text)))).toStrictEqual([problem]);
  });

  it.each([
    ...[
      '𠮷',
      '\\ud842\\udfb7',
      'é',
      'e\\u0301',
      '\u2028\u2029',
      '\u007f\u0080',
      '\\u0001\\u001f',
      '\\\\ud800',
    ],
    ...['\\\\u0000', '\ue000', '\ufffd', '\u200b', '\\/\\b\\f\\n\\r\\t\\"\\\\'],
  ])('of %j is kept as it is', (inside) => {
    const text = `{"${inside}": "${inside}"}`;
    expect(readJson(text).value).toStrictEqual(JSON.parse(text));
  });

  it('of any characters is accepted if and only if I-JSON allows them', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\ud800', '\udbff', '\udc00', '\udfff', '\uffff', '\0', 'a', '\\'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 5 }), fc.boolean(), (units, asEscapes) => {
        const value = units.join('');
        const escaped = (code: string): string => `\\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`;
        const text = asEscapes ? `["${units.map(escaped).join('')}"]` : JSON.stringify([value]);
        const allowed = Array.from(value).every((character) => {
          const code = character.codePointAt(0) ?? 0;
          const isSurrogate = code >= 0xd800 && code <= 0xdfff;
          const isNoncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
          return code !== 0 && !isSurrogate && !isNoncharacter;
        });
        expect(codesOf(() => readJson(text)).length === 0).toBe(allowed);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a document', () => {
  it('is read to the value that JSON.parse gives, from text and bytes, with and without a byte order mark', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', '\ufeff'), (text, bom) => {
        if (codesOf(() => readJson(text)).length > 0) return;
        const expected: JsonValue = JSON.parse(text);
        expect(readJson(bom + text).value).toStrictEqual(expected);
        expect(readJson(new TextEncoder().encode(bom + text)).value).toStrictEqual(expected);
        expect(readJson(`/**/${text}//`, { comments: true }).value).toStrictEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses one byte order mark only', () => {
    expect(codesOf(() => readJson('\ufeff\ufeff1'))).toStrictEqual(['json-syntax']);
    expect(codesOf(() => readJson(Buffer.from('\ufeff\ufeff1')))).toStrictEqual(['json-syntax']);
  });
});
