import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

/** `guanxia log checkpoint --json`, one line for each: the C2SP signed note and where it was put. */
export const logCheckpointOutput = z.strictObject({
  schema: z.literal(schemaUrl('log-checkpoint')),
  size: z.string().regex(/^\d+$/),
  root: z.base64(),
  note: z.string(),
  files: z.array(z.string()),
});

export type LogCheckpointOutput = z.infer<typeof logCheckpointOutput>;
