import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

const counted = z.array(z.strictObject({ what: z.string(), count: z.int() }));

/** `guanxia demo --json`: what was made up, what became of it, and whether every matter is in one ledger. */
export const demoOutput = z.strictObject({
  schema: z.literal(schemaUrl('demo')),
  store: z.string(),
  kept: z.boolean(),
  seed: z.int(),
  reports: z.int(),
  matters: z.int(),
  conserved: z.boolean(),
  channels: z.array(
    z.strictObject({
      channel: z.string(),
      outcomes: z.strictObject({ 'in-scope': z.int(), referral: z.int(), undetermined: z.int() }),
    }),
  ),
  receivers: counted,
  labels: counted,
  /** A matter that is worth explaining. */
  example: z.string().optional(),
});
export type DemoOutput = z.infer<typeof demoOutput>;
