const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00a0\u3164]/gu;

/**
 * `text` with every character that a person cannot see, or that could steer a terminal (controls, zero-width
 * and bidirectional marks, no-break spaces, lone surrogates), written as its `\u` escape.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
  });
}
