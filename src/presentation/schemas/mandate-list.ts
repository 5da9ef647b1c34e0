import * as z from 'zod';
import { documentHash } from '../../domain/ids.ts';
import { reason, slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { schemaUrl } from './schema-url.ts';

const mandate = z.strictObject({
  mandate: slug,
  versions: z.array(
    z.strictObject({
      version: slug,
      hash: documentHash,
      /** `start`: from the beginning. */
      from: z.union([instant, z.literal('start')]),
    }),
  ),
  closed: z.strictObject({ at: instant, reason }).optional(),
});

/** `guanxia mandate list --json`, and what `publish`, `amend` and `close` print: versions as published. */
export const mandateListOutput = z.strictObject({
  schema: z.literal(schemaUrl('mandate-list')),
  mandates: z.array(mandate),
});
export type MandateListOutput = z.infer<typeof mandateListOutput>;
