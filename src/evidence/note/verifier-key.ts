import { createPublicKey, type KeyObject } from 'node:crypto';
import { fromBase64, toBase64 } from '../bytes/base64.ts';
import { sha256 } from '../bytes/sha256.ts';
import { isKeyName, keyName } from './key-name.ts';
import { malformedVerifierKey, weakVerifierKey } from './problems.ts';
import { isWeakPoint } from './weak-points.ts';

/** What it takes to check the signatures of one Ed25519 key. Made by {@link verifierKey}, so that `id` fits. */
export interface VerifierKey {
  readonly name: string;
  /** The C2SP key id: eight lower-case hexadecimal digits. */
  readonly id: string;
  /** The Ed25519 public key, 32 bytes (RFC 8032 section 5.1.5). */
  readonly publicKey: Uint8Array;
}

/** The C2SP signature type of plain Ed25519. */
const ed25519 = 1;

const publicKeyLength = 32;

/**
 * The key of this name. Its id is the first four bytes of `SHA-256(name || 0x0A || 0x01 || publicKey)` (C2SP
 * signed-note, "Signatures").
 *
 * @throws {GuanxiaError} `malformed-key-name`
 * @throws {RangeError} if `publicKey` is not 32 bytes
 */
export function verifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  if (publicKey.length !== publicKeyLength) throw new RangeError('not an Ed25519 public key: not 32 bytes');
  const hash = sha256(Buffer.concat([Buffer.from(`${keyName(name)}\n`), typed(publicKey)]));
  return { name, id: Buffer.from(hash.subarray(0, 4)).toString('hex'), publicKey };
}

/** The key as a C2SP verifier key, `name+id+base64(0x01 || publicKey)`. */
export const formatVerifierKey = ({ name, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(typed(publicKey))}`;

/**
 * The key that {@link formatVerifierKey} writes so; no other spelling is accepted.
 *
 * @throws {GuanxiaError} `malformed-verifier-key`, also if the id is not that of name and key;
 * `weak-verifier-key`, if anybody could sign for it without a private key
 */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', , encoded = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const publicKey = fromBase64(encoded)?.subarray(1);
  if (publicKey?.length !== publicKeyLength || !isKeyName(name)) throw malformedVerifierKey(text);
  const key = verifierKey(name, Uint8Array.from(publicKey));
  if (formatVerifierKey(key) !== text) throw malformedVerifierKey(text);
  if (isWeakPoint(publicKey)) throw weakVerifierKey(text);
  return key;
}

/** The key as `node:crypto` wants it. */
export const publicKeyObject = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
    format: 'jwk',
  });

const typed = (publicKey: Uint8Array): Uint8Array => Uint8Array.of(ed25519, ...publicKey);
