import * as z from 'zod';
import { documentHash } from '../../domain/ids.ts';
import { slug } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia publish --json` */
export const publishOutput = z.strictObject({
  schema: z.literal(schemaUrl('publish')),
  documents: z.array(
    z.strictObject({
      status: z.enum(['published', 'already-published']),
      kind: z.enum(['mandate', 'directory', 'calendar', 'rule-set']),
      id: slug,
      version: slug,
      hash: documentHash,
    }),
  ),
});
export type PublishOutput = z.infer<typeof publishOutput>;
