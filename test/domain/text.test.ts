import { describe, expect, it } from 'vitest';
import { documentNumber, provision, reason } from '../../src/domain/text.ts';

const lines = { reason, provision, documentNumber };

describe.each(Object.entries(lines))('a line for the record: %s', (_name, schema) => {
  it.each(['巡转〔2024〕12号', 'because of 第十七条', '葛󠄀某', '①', 'a', 'é'])('may be %j', (given) =>
    expect(schema.parse(` ${given} `)).toBe(given),
  );

  it.each([
    ['nothing', ''],
    ['blanks', ' \u3000 '],
    ['a zero width space', '\u200b'],
    ['a word joiner', '\u2060'],
    ['a Hangul filler', '\u3164'],
    ['a blank of Braille', '\u2800'],
    ['nothing but a selector of variants', '\ufe0f'],
    ['nothing but punctuation', '？'],
    ['a vertical tab', '巡转\u000b1号'],
    ['an escape sequence', '\u001b[31m1号'],
    ['a line break', '1\n2'],
    ['a line separator', '1\u20282'],
    ['a turn to the left', '1\u202e2'],
    ['an isolate', '1\u20662'],
    ['a soft hyphen', '1\u00ad2'],
    ['half a character', '1\ud8002'],
    ['a tag', '1\u{e0041}2'],
  ])('is refused with %s', (_label, given) => expect(schema.safeParse(given).success).toBe(false));
});
