/** Whether two byte strings are equal. Nothing compared in this layer is secret. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
