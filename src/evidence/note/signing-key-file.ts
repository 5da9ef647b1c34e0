import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { malformedSigningKey } from './problems.ts';
import { rawPublicKey, type SigningKey } from './signing-key.ts';
import { formatVerifierKey, parseVerifierKey } from './verifier-key.ts';

const title = 'guanxia signing key 1: keep it secret';

/**
 * A signing key as the text of a file: two lines that say what it is and give the verifier key, then the private
 * key as PKCS #8 in PEM (RFC 8410, RFC 7468), which other programs find behind the lines they do not know:
 *
 *     guanxia signing key 1: keep it secret
 *     example.org/guanxia+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
 *     -----BEGIN PRIVATE KEY-----
 *     …
 *     -----END PRIVATE KEY-----
 *
 * It is not encrypted: give the file mode 0600.
 */
export const formatSigningKey = (key: SigningKey): string =>
  `${title}\n${formatVerifierKey(key.verifierKey)}\n${pem(key.privateKey)}`;

/**
 * The signing key that {@link formatSigningKey} writes so; no other spelling is accepted.
 *
 * @throws {GuanxiaError} `malformed-signing-key`, also if private key and verifier key are not of one pair. The
 * message does not show the text.
 */
export function parseSigningKey(text: string): SigningKey {
  const [, encoded = ''] = text.split('\n', 2);
  const key = keyOf(encoded, text);
  if (formatSigningKey(key) !== text) throw malformedSigningKey();
  const publicKey = rawPublicKey(createPublicKey(key.privateKey));
  if (Buffer.compare(publicKey, key.verifierKey.publicKey) !== 0) throw malformedSigningKey();
  return key;
}

function keyOf(encoded: string, text: string): SigningKey {
  try {
    const privateKey = createPrivateKey(text);
    if (privateKey.asymmetricKeyType !== 'ed25519') throw malformedSigningKey();
    return { verifierKey: parseVerifierKey(encoded), privateKey };
  } catch {
    throw malformedSigningKey();
  }
}

const pem = (privateKey: KeyObject) => privateKey.export({ type: 'pkcs8', format: 'pem' });
