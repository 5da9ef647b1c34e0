import * as z from 'zod';
import { problemJson } from './problem.ts';
import { schemaUrl } from './schema-url.ts';

const decimal = z.string().regex(/^\d+$/);

/**
 * `guanxia log verify --json`. `count` says how many findings there are, of which the first hundred of the log are
 * listed; `root` is the tree's over `events`. `readAlone` of the streams were read by themselves too, and are the same.
 */
export const logVerifyOutput = z.strictObject({
  schema: z.literal(schemaUrl('log-verify')),
  ok: z.boolean(),
  events: decimal,
  streams: decimal,
  readAlone: decimal,
  position: decimal,
  root: z.string(),
  checkpoints: z.strictObject({
    given: z.int().min(0),
    lastGood: z.strictObject({ name: z.string(), size: decimal }).optional(),
  }),
  count: z.int().min(0),
  firstBad: decimal.optional(),
  findings: z.array(
    problemJson
      .extend({ position: decimal.optional(), checkpoint: z.string().optional() })
      .meta({ id: 'LogFinding' }),
  ),
});

export type LogVerifyOutput = z.infer<typeof logVerifyOutput>;
