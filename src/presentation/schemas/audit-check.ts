import * as z from 'zod';
import { problemJson } from './problem.ts';
import { schemaUrl } from './schema-url.ts';

const schema = z.literal(schemaUrl('audit-check'));

/** `guanxia audit check --json`. `isComplete`: the bundle holds every event that was signed. */
export const auditCheckOutput = z.discriminatedUnion('ok', [
  z.strictObject({
    schema,
    ok: z.literal(true),
    events: z.int().min(1),
    streams: z.int().min(1),
    isComplete: z.boolean(),
    checkpoint: z.strictObject({ origin: z.string(), size: z.string().regex(/^\d+$/), root: z.base64() }),
  }),
  z.strictObject({ schema, ok: z.literal(false), findings: z.array(problemJson).min(1) }),
]);

export type AuditCheckOutput = z.infer<typeof auditCheckOutput>;
