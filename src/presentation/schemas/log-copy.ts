import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

/** `guanxia log copy --json` */
export const logCopyOutput = z.strictObject({
  schema: z.literal(schemaUrl('log-copy')),
  copied: z.int().nonnegative(),
  before: z.int().nonnegative(),
});

export type LogCopyOutput = z.infer<typeof logCopyOutput>;
