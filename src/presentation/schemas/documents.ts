import * as z from 'zod';
import { documentRefs } from '../../domain/determination/determination.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { problemJson } from './problem.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia documents --json`: under each mandate, what decides a report received `at`, or why nothing does. */
export const documentsOutput = z.strictObject({
  schema: z.literal(schemaUrl('documents')),
  mandates: z.array(
    z.strictObject({
      mandate: slug,
      at: instant,
      documents: documentRefs.optional(),
      problem: problemJson.optional(),
    }),
  ),
});
export type DocumentsOutput = z.infer<typeof documentsOutput>;
