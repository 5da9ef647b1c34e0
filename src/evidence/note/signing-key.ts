import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { keyName } from './key-name.ts';
import { type VerifierKey, verifierKey } from './verifier-key.ts';

/** A key that signs, and the public half that others check its signatures with. */
export interface SigningKey {
  readonly verifierKey: VerifierKey;
  /** The Ed25519 private key; printing it does not show its bytes. */
  readonly privateKey: KeyObject;
}

/**
 * A new Ed25519 key, from the system's randomness.
 *
 * @throws {GuanxiaError} `malformed-key-name`
 */
export function generateSigningKey(name: string): SigningKey {
  keyName(name);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { verifierKey: verifierKey(name, rawPublicKey(publicKey)), privateKey };
}

/** The 32 bytes of an Ed25519 public key (RFC 8032 section 5.1.5). */
export const rawPublicKey = (publicKey: KeyObject): Uint8Array =>
  Uint8Array.from(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
