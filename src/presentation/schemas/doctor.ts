import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

const localized = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

/** `guanxia doctor --json`. */
export const doctorOutput = z.strictObject({
  schema: z.literal(schemaUrl('doctor')),
  findings: z.array(
    z.strictObject({
      part: z.enum(['runtime', 'store', 'documents', 'views', 'workers', 'vault', 'checkpoints']),
      state: z.enum(['ok', 'warning', 'problem']),
      message: localized,
      help: localized.optional(),
    }),
  ),
});

export type DoctorOutput = z.infer<typeof doctorOutput>;
