import { createPrivateKey, hash } from 'node:crypto';
import { type SigningKey, verifierKey } from '../../../src/evidence/index.ts';
import { fromHex } from './hex.ts';

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410 section 7). */
const pkcs8 = '302e020100300506032b657004220420';

/** The signing key of a name made from a secret of 32 bytes. */
export function signingKeyOf(name: string, secret: Uint8Array): SigningKey {
  const der = Buffer.concat([fromHex(pkcs8), secret]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = Buffer.from(privateKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { verifierKey: verifierKey(name, Uint8Array.from(publicKey)), privateKey };
}

/** A key that is always the same for a name and a number. */
export const fixedKey = (name: string, number = 0): SigningKey =>
  signingKeyOf(name, hash('sha256', `${name} ${number}`, 'buffer'));
