/** The order of the field, 2^255 − 19 (RFC 8032 section 5.1). */
const p = 2n ** 255n - 19n;

/** One of the two y of the four points of order 8; the other is its negative. */
const ofOrder8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;

/** The y of every point whose order divides 8: all points that share it with one of those are among them. */
const ofSmallOrder: ReadonlySet<bigint> = new Set([0n, 1n, p - 1n, ofOrder8, p - ofOrder8]);

const yOf = (encoded: Uint8Array): bigint => {
  const bigEndian = Buffer.from(encoded).reverse();
  bigEndian[0] = (bigEndian[0] as number) & 0x7f;
  return BigInt(`0x${bigEndian.toString('hex')}`);
};

/**
 * Whether an encoded point is of small order, so that signatures can be made without a private key that hold for
 * many texts, or encoded with a y that is not below the field's order (RFC 8032 sections 5.1.3 and 5.1.7).
 */
export const isWeakPoint = (encoded: Uint8Array): boolean => {
  const y = yOf(encoded);
  return y >= p || ofSmallOrder.has(y);
};
