import * as z from 'zod';
import { discipline } from '../../domain/report/matter.ts';
import { sightName } from '../../domain/sight/sight.ts';
import { slug } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia ledger disciplines --json`: matters by discipline, each counted for every one that it concerns. */
export const ledgerDisciplinesOutput = z.strictObject({
  schema: z.literal(schemaUrl('ledger-disciplines')),
  counts: z.array(
    z.strictObject({
      mandate: slug,
      sight: sightName,
      discipline: z.union([discipline, z.literal('none-known')]),
      outcomes: z.strictObject({
        'in-scope': z.int().min(0),
        referral: z.int().min(0),
        undetermined: z.int().min(0),
      }),
    }),
  ),
});
export type LedgerDisciplinesOutput = z.infer<typeof ledgerDisciplinesOutput>;
