import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../vault/vault.ts';

/** A key in its parts: `gxk_`, its id, 256 random bits, and four digits by which a misprint is told. */
export interface KeyText {
  readonly key: string;
  readonly secret: string;
}

const form = /^gxk_([a-z2-7]{8})_([A-Za-z0-9_-]{43})_([0-9a-f]{4})$/;

const checkDigits = ({ key, secret }: KeyText): string =>
  createHash('sha256').update(`${key}_${secret}`).digest('hex').slice(0, 4);

/** What a holder is shown, once. */
export const keyText = (parts: KeyText): string => `gxk_${parts.key}_${parts.secret}_${checkDigits(parts)}`;

/** The parts of a text that has the form of a key. */
export const parseKey = (text: string): KeyText | undefined => {
  const [, key, secret, digits] = form.exec(text) ?? [];
  if (key === undefined || secret === undefined) return undefined;
  return checkDigits({ key, secret }) === digits ? { key, secret } : undefined;
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

const newKeyId = (): string => [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join('');

export const newKey = (): KeyText => ({ key: newKeyId(), secret: randomBytes(32).toString('base64url') });

/** The keyed digest by which a key is known again; without the vault's key nothing can be told from it. */
export const macOf = (vault: Pick<Vault, 'mark'>, { key, secret }: KeyText): Promise<string> =>
  vault.mark('api-key', new TextEncoder().encode(`${key}_${secret}`));

/** Takes equally long however many digits are the same. */
export const isSameMac = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
