import * as z from 'zod';
import { reportId } from '../../domain/ids.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia outbox forward --json` */
export const outboxForwardOutput = z.strictObject({
  schema: z.literal(schemaUrl('outbox-forward')),
  forwarded: z.int().nonnegative(),
  before: z.int().nonnegative(),
  awaiting: z.array(reportId),
  refused: z.array(reportId),
});

export type OutboxForwardOutput = z.infer<typeof outboxForwardOutput>;
