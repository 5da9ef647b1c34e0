import * as z from 'zod';
import { bilingual } from '../../json/bilingual.ts';
import { type Bundle, bundleFormat } from './bundle.ts';

const text = z.string().min(1);

const decimal = z
  .string()
  .regex(
    /^(?:0|[1-9][0-9]{0,18})$/,
    bilingual({ 'zh-CN': '应为十进制数字，至多 19 位', en: 'at most 19 decimal digits are expected' }),
  );

/** The last of 43 base64 digits has two bits that belong to no byte; they are zero in one spelling only. */
const hash = z
  .string()
  .regex(
    /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/,
    bilingual({ 'zh-CN': '应为 32 字节的 base64', en: 'the base64 of 32 bytes is expected' }),
  );

const stream = z.strictObject({ name: text, version: decimal, chain: hash });

const event = z.strictObject({
  event: text,
  stream: text,
  version: decimal,
  index: decimal,
  proof: z.array(hash),
});

export const bundleSchema: z.ZodType<Bundle> = z.strictObject({
  format: z.literal(bundleFormat),
  verifierKey: text,
  checkpoint: text,
  streams: z.array(stream).min(1),
  events: z.array(event).min(1),
});
