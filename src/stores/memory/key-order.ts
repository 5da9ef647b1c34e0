/**
 * The order of keys in every view store: that of their UTF-8 bytes, which is that of their code points.
 * JavaScript's own `<` compares UTF-16 code units and puts `𠀀` (U+20000) before `｡` (U+FF61).
 */
export function compareKeys(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Lifts surrogates, which stand for code points above U+FFFF, over all other code units. */
const rank = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
