import * as z from 'zod';
import { outcome } from '../../domain/determination/determination.ts';
import { matterId, reportId } from '../../domain/ids.ts';
import { problemJson } from './problem.ts';
import { schemaUrl } from './schema-url.ts';

const receiver = z.strictObject({ organ: z.string(), name: z.string() });

const standing = z.strictObject({
  outcome,
  /** Of a referral: where it goes. */
  receiver: receiver.optional(),
  /** Whose answer holds. */
  by: z.enum(['rules', 'person']),
});

/** `guanxia report redetermine --json`: what is changed, or would be where `applied` is false. */
export const redetermineOutput = z.strictObject({
  schema: z.literal(schemaUrl('redetermine')),
  applied: z.boolean(),
  reports: z.array(
    z.strictObject({
      report: reportId,
      /** Why it cannot be determined again; then `matters` is empty. */
      problem: problemJson.optional(),
      matters: z.array(
        z.strictObject({
          matter: matterId,
          before: standing.optional(),
          after: standing,
          /** `grounds`: the same answer for other reasons, labels or questions. */
          change: z.enum(['outcome', 'receiver', 'grounds', 'none']),
          /** Letters to get back: their receiver is the accused's own unit. */
          recalls: z.array(z.strictObject({ number: z.string(), receiver })),
        }),
      ),
    }),
  ),
});
export type RedetermineOutput = z.infer<typeof redetermineOutput>;
