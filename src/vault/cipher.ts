import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The only algorithm so far; every envelope names it. */
export const algorithm = 'AES-256-GCM';

const cipher = 'aes-256-gcm';
export const keyBytes = 32;
export const ivBytes = 12;
export const tagBytes = 16;

export interface Encrypted {
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** Encrypts under a fresh random IV. `context` is authenticated and not part of the result. */
export const encrypt = (key: Buffer, plaintext: Buffer, context: Buffer): Encrypted => {
  const iv = randomBytes(ivBytes);
  const encryption = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(context);
  const ciphertext = Buffer.concat([encryption.update(plaintext), encryption.final()]);
  return { iv, ciphertext, tag: encryption.getAuthTag() };
};

/** The plaintext, or `undefined` unless this is what was encrypted with this key in this context. */
export const decrypt = (key: Buffer, encrypted: Encrypted, context: Buffer): Buffer | undefined => {
  const { iv, ciphertext, tag } = encrypted;
  if (iv.length !== ivBytes || tag.length !== tagBytes) return undefined;
  const decryption = createDecipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(context);
  const plaintext = decryption.setAuthTag(tag).update(ciphertext);
  try {
    decryption.final();
    return plaintext;
  } catch {
    plaintext.fill(0);
    return undefined;
  }
};
