import * as z from 'zod';

const base64 = z.base64();

/**
 * Text that only the vault can open. The key belongs to one report; destroying it erases the text while
 * the log stays whole. The plaintext is padded, so that its length tells nothing.
 */
export const sealed = z
  .strictObject({
    algorithm: z.enum(['AES-256-GCM']),
    /** Which key opens it: the report's id, or a reference of the vault's own. */
    key: z.string().min(1).max(80),
    iv: base64,
    ciphertext: base64,
    tag: base64,
  })
  .meta({ id: 'Sealed', description: '密封内容 · sealed text' });

export type Sealed = z.infer<typeof sealed>;
