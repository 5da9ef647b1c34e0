/** A hash as checkpoints and proofs write it. */
export const hashText = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');
