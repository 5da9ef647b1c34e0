import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

/** `guanxia store prepare --json`: what the server has for the office now, and what it lacked before. */
export const storePrepareOutput = z.strictObject({
  schema: z.literal(schemaUrl('store-prepare')),
  group: z.string(),
  prepared: z.array(
    z.strictObject({ what: z.enum(['log', 'group', 'parked', 'streams']), isNew: z.boolean() }),
  ),
});

export type StorePrepareOutput = z.infer<typeof storePrepareOutput>;
