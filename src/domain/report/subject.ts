import * as z from 'zod';
import { directoryId } from '../ids.ts';

/** What a person is, where no post says it. */
export const standing = z.enum(['leading-cadre', 'official', 'private']).meta({ id: 'Standing' });
export type Standing = z.infer<typeof standing>;

/**
 * Whom a matter is about, by the names of the directory. What is absent is unknown; a person of whom
 * nothing is known is `{ "type": "person" }`. `none` is for suggestions and claims about nobody.
 */
export const subject = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('person'),
      person: directoryId.optional(),
      /** Posts that the reporter says the person holds, beside those the directory knows. */
      posts: z.array(directoryId).max(10).optional(),
      organ: directoryId.optional(),
      standing: standing.optional(),
    }),
    z.strictObject({ type: z.literal('body'), organ: directoryId.optional() }),
    z.strictObject({ type: z.literal('none') }),
  ])
  .meta({ id: 'Subject', description: '被反映对象 · whom the matter is about' });

export type Subject = z.infer<typeof subject>;
