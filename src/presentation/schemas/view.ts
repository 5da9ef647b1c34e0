import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

const row = { key: z.string(), document: z.looseObject({}) };

/** `guanxia view --json`. `position` is how far in the log the view has been folded, as a decimal number; it is not told to a reader. */
export const viewOutput = z.strictObject({
  schema: z.literal(schemaUrl('view')),
  view: z.strictObject({ name: z.string(), version: z.int() }),
  position: z.string().regex(/^\d+$/).optional(),
  rows: z.array(z.strictObject(row)),
});

export type ViewOutput = z.infer<typeof viewOutput>;

/** One line of `guanxia view --ndjson`. */
export const viewRowOutput = z.strictObject({ schema: z.literal(schemaUrl('view-row')), ...row });

export type ViewRowOutput = z.infer<typeof viewRowOutput>;
