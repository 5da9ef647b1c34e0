import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

/** One line of `--progress json`, on stderr: how much of how much is done. */
export const progressOutput = z.strictObject({
  schema: z.literal(schemaUrl('progress')),
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
});

export type ProgressOutput = z.infer<typeof progressOutput>;
