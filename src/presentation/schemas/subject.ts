import * as z from 'zod';
import { actor, matterId, reportId, uuid } from '../../domain/ids.ts';
import { sightName } from '../../domain/sight/sight.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { schemaUrl } from './schema-url.ts';

const entry = z.strictObject({
  /** The dossier that it stands in. */
  key: z.string(),
  report: reportId,
  matter: matterId,
  mandate: slug,
  outcome: z.enum(['in-scope', 'referral', 'undetermined']),
  receivedAt: instant,
  determinedAt: instant,
  determination: uuid,
  by: actor.optional(),
  beside: z.literal(true).optional(),
  superseded: z.literal(true).optional(),
  withdrawn: z.literal(true).optional(),
  sight: sightName,
});

/** `guanxia subject --json`: everything decided about one subject, by receipt, in each directory that knows it. */
export const subjectOutput = z.strictObject({
  schema: z.literal(schemaUrl('subject')),
  subjects: z.array(
    z.strictObject({
      directory: slug,
      subject: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      keys: z.array(z.string()),
      entries: z.array(entry),
    }),
  ),
});
export type SubjectOutput = z.infer<typeof subjectOutput>;
export type SubjectEntry = SubjectOutput['subjects'][number]['entries'][number];
