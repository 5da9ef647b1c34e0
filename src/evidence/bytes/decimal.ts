const decimal = /^(?:0|[1-9][0-9]{0,18})$/;

/**
 * The count that a text of ASCII digits without leading zeros stands for; `undefined` for any other text, and for
 * more than 19 digits, so that it fits into 8 bytes.
 */
export const fromDecimal = (text: string): bigint | undefined =>
  decimal.test(text) ? BigInt(text) : undefined;
