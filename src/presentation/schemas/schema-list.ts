import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

/** `guanxia schema list --json`: the names that `guanxia schema print` knows. */
export const schemaListOutput = z.strictObject({
  schema: z.literal(schemaUrl('schema-list')),
  names: z.array(z.string()),
});
export type SchemaListOutput = z.infer<typeof schemaListOutput>;
