import type { Sealed } from '../domain/report/sealed.ts';
import { algorithm, decrypt, encrypt } from './cipher.ts';
import { context } from './context.ts';
import { pad, unpad } from './padded-text.ts';
import { sealedDamaged } from './problems.ts';

/** Changes with the way texts are sealed; authenticated, so that no envelope is read in another way. */
const format = 'guanxia-sealed-1';

/** Which text of which report. */
export interface Slot {
  readonly report: string;
  readonly field: string;
}

const contextOf = ({ report, field }: Slot): Buffer => context(format, report, field);

export const sealText = (key: Buffer, slot: Slot, text: string): Sealed => {
  const padded = pad(text);
  const { iv, ciphertext, tag } = encrypt(key, padded, contextOf(slot));
  padded.fill(0);
  return {
    algorithm,
    key: slot.report,
    iv: iv.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: tag.toString('base64'),
  };
};

/** @throws {GuanxiaError} `sealed-damaged` unless it was sealed with this key for this slot. */
export const openText = (key: Buffer, slot: Slot, sealed: Sealed): string => {
  const { report, field } = slot;
  if (sealed.algorithm !== algorithm || sealed.key !== report) throw sealedDamaged(report, field);
  const encrypted = {
    iv: Buffer.from(sealed.iv, 'base64'),
    ciphertext: Buffer.from(sealed.ciphertext, 'base64'),
    tag: Buffer.from(sealed.tag, 'base64'),
  };
  const padded = decrypt(key, encrypted, contextOf(slot));
  if (padded === undefined) throw sealedDamaged(report, field);
  const text = unpad(padded);
  padded.fill(0);
  return text;
};
