import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

/** `guanxia serve --json`, one line once it listens: where, and the key of a demonstration. */
export const serveOutput = z.strictObject({
  schema: z.literal(schemaUrl('serve')),
  address: z.string(),
  key: z.string().optional(),
});
export type ServeOutput = z.infer<typeof serveOutput>;
