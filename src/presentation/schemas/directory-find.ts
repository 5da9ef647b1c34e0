import * as z from 'zod';
import { documentRef } from '../../domain/determination/determination.ts';
import { directoryId } from '../../domain/ids.ts';
import { schemaUrl } from './schema-url.ts';

const hit = z.strictObject({
  type: z.enum(['place', 'organ', 'post', 'person']),
  id: directoryId,
  name: z.string(),
  by: z.string(),
  matched: z.string(),
  until: z.string().optional(),
  distance: z.int().optional(),
});

/** `guanxia directory find --json`. Several exact hits are several candidates; near ones are never the answer. */
export const directoryFindOutput = z.strictObject({
  schema: z.literal(schemaUrl('directory-find')),
  query: z.string(),
  directories: z.array(z.strictObject({ directory: documentRef, exact: z.array(hit), near: z.array(hit) })),
});

export type DirectoryFindOutput = z.infer<typeof directoryFindOutput>;
