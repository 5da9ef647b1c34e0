import * as z from 'zod';
import { matterId, reportId, uuid } from '../../domain/ids.ts';
import { instant } from '../../domain/time/instant.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia documents --stale --json`. `changed` is empty where nothing is in force any more. */
export const staleOutput = z.strictObject({
  schema: z.literal(schemaUrl('documents-stale')),
  determinations: z.array(
    z.strictObject({
      report: reportId,
      matter: matterId,
      receivedAt: instant,
      determination: uuid,
      changed: z.array(z.enum(['mandate', 'directory', 'calendar', 'ruleSet'])),
    }),
  ),
});
export type StaleOutput = z.infer<typeof staleOutput>;
