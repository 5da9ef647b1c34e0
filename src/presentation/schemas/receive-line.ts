import * as z from 'zod';
import { outcome } from '../../domain/determination/determination.ts';
import { reportId } from '../../domain/ids.ts';
import { problemJson } from './problem.ts';
import { schemaUrl } from './schema-url.ts';

const schema = z.literal(schemaUrl('receive-line'));
const line = z.int().min(1);

/** One line of `guanxia receive --ndjson`: what became of one line of the input. */
export const receiveLineOutput = z.discriminatedUnion('status', [
  z.strictObject({
    schema,
    line,
    status: z.enum(['recorded', 'replayed', 'queued']),
    report: reportId,
    matters: z.array(z.strictObject({ matter: z.string(), outcome, to: z.string().optional() })),
  }),
  z.strictObject({ schema, line, status: z.literal('refused'), problems: z.array(problemJson) }),
  // The store went away: not recorded, or nobody knows. The same file can be handed in again.
  z.strictObject({ schema, line, status: z.enum(['not-recorded', 'unknown']) }),
]);

export type ReceiveLineOutput = z.infer<typeof receiveLineOutput>;
