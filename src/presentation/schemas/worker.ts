import * as z from 'zod';
import { reportId } from '../../domain/ids.ts';
import { schemaUrl } from './schema-url.ts';

/** One line of `guanxia worker --json`: what became of one report. */
export const workerLineOutput = z.strictObject({
  schema: z.literal(schemaUrl('worker-line')),
  report: reportId,
  outcome: z.enum(['determined', 'determined-before', 'again', 'parked', 'left']),
  reason: z.string().optional(),
});

export type WorkerLineOutput = z.infer<typeof workerLineOutput>;

/** `guanxia worker parked list --json` */
export const workerParkedOutput = z.strictObject({
  schema: z.literal(schemaUrl('worker-parked')),
  parked: z.array(z.strictObject({ report: reportId, since: z.string(), reason: z.string() })),
});

/** `guanxia worker parked retry --json`: how many were handed out again. */
export const workerRetryOutput = z.strictObject({
  schema: z.literal(schemaUrl('worker-retry')),
  retried: z.int(),
});

export type WorkerRetryOutput = z.infer<typeof workerRetryOutput>;

export type WorkerParkedOutput = z.infer<typeof workerParkedOutput>;
