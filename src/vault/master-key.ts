import { createHmac, hkdfSync } from 'node:crypto';
import { decrypt, encrypt, ivBytes, keyBytes, tagBytes } from './cipher.ts';
import { context } from './context.ts';
import { vaultDamaged } from './problems.ts';

/** What a vault does with its own secret, of which each use has a key derived for it alone (RFC 5869). */
export interface MasterKey {
  /** A data key, encrypted: IV, ciphertext and tag. Only the same report's name unwraps it. */
  readonly wrap: (report: string, dataKey: Buffer) => Buffer;
  /** @throws {GuanxiaError} `vault-damaged` */
  readonly unwrap: (report: string, wrapped: Uint8Array) => Buffer;
  /** Tells one secret from another and gives nothing away. */
  readonly check: Buffer;
  /** HMAC-SHA-256 in hex, with a key derived for the purpose. */
  readonly mark: (purpose: string, bytes: Uint8Array) => string;
  /** Zero all keys. Nothing above works afterwards. */
  readonly destroy: () => void;
}

const derive = (secret: Uint8Array, ...use: string[]): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', context('guanxia-vault-1', ...use), keyBytes));

/** The keys that come from 32 secret bytes, of which this takes possession. */
export const masterKey = (secret: Uint8Array): MasterKey => {
  const wrapping = derive(secret, 'wrap');
  const marking = new Map<string, Buffer>();
  return {
    wrap: (report, dataKey) => {
      const { iv, ciphertext, tag } = encrypt(wrapping, dataKey, keyContext(report));
      return Buffer.concat([iv, ciphertext, tag]);
    },
    unwrap: (report, wrapped) => {
      const dataKey = decrypt(wrapping, partsOf(Buffer.from(wrapped)), keyContext(report));
      if (dataKey?.length !== keyBytes) throw vaultDamaged(keyOf(report));
      return dataKey;
    },
    check: derive(secret, 'check'),
    mark: (purpose, bytes) => {
      const key = marking.get(purpose) ?? derive(secret, 'mark', purpose);
      marking.set(purpose, key);
      return createHmac('sha256', key).update(bytes).digest('hex');
    },
    destroy: () => {
      for (const key of [secret, wrapping, ...marking.values()]) key.fill(0);
    },
  };
};

const keyContext = (report: string): Buffer => context('guanxia-key-1', report);

const keyOf = (report: string) => ({
  'zh-CN': `信访件 \`${report}\` 的密钥`,
  en: `the key of report \`${report}\``,
});

const partsOf = (wrapped: Buffer) => ({
  iv: wrapped.subarray(0, ivBytes),
  ciphertext: wrapped.subarray(ivBytes, -tagBytes),
  tag: wrapped.subarray(-tagBytes),
});
