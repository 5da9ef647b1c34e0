import * as z from 'zod';
import { slug } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia mandate show --json`: the mandate itself, as its own schema has it, and its remit in words. */
export const mandateShowOutput = z.strictObject({
  schema: z.literal(schemaUrl('mandate-show')),
  mandate: z.looseObject({ kind: z.literal('mandate'), id: slug, version: slug }),
  lines: z.array(z.string()),
});
export type MandateShowOutput = z.infer<typeof mandateShowOutput>;
