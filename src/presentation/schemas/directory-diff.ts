import * as z from 'zod';
import { documentRef } from '../../domain/determination/determination.ts';
import { directoryId } from '../../domain/ids.ts';
import { localizedText } from '../../domain/text.ts';
import { schemaUrl } from './schema-url.ts';

/** `guanxia directory diff --json` */
export const directoryDiffOutput = z.strictObject({
  schema: z.literal(schemaUrl('directory-diff')),
  before: documentRef,
  after: documentRef,
  changes: z.array(
    z.strictObject({
      code: z.string(),
      message: localizedText,
      place: directoryId.optional(),
      organ: directoryId.optional(),
      post: directoryId.optional(),
      person: directoryId.optional(),
    }),
  ),
});

export type DirectoryDiffOutput = z.infer<typeof directoryDiffOutput>;
