import * as z from 'zod';
import { schemaUrl } from './schema-url.ts';

const position = z.string().regex(/^\d+$/);
const localized = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

/** The event that a view could not take in, and why. */
const stop = z.strictObject({ position, eventId: z.string(), code: z.string(), reason: localized });

const view = { name: z.string(), version: z.int() };

/** `guanxia projections list --json`. Positions are decimal numbers; `end` is that of the last event. */
export const projectionsListOutput = z.strictObject({
  schema: z.literal(schemaUrl('projections-list')),
  end: position,
  views: z.array(
    z.strictObject({
      ...view,
      /** `foreign`: of another release. */
      kind: z.enum(['own', 'foreign']),
      position,
      /** Events of the log that come after it, `more` than that where counting ended; or why it is none of this log's. */
      lag: z.union([
        z.strictObject({ standing: z.literal('in-log'), events: z.int().nonnegative(), more: z.boolean() }),
        z.strictObject({ standing: z.enum(['ahead', 'foreign']) }),
      ]),
      stop: stop.optional(),
      /** A rebuild that is under way or was interrupted. */
      draft: z.strictObject({ position, stop: stop.optional() }).optional(),
    }),
  ),
});

export type ProjectionsListOutput = z.infer<typeof projectionsListOutput>;

/** `guanxia projections rebuild --json`. A view with a `stop` has not been replaced. */
export const projectionsRebuildOutput = z.strictObject({
  schema: z.literal(schemaUrl('projections-rebuild')),
  views: z.array(
    z.strictObject({
      ...view,
      resumedAfter: position,
      position,
      documents: z.int().nonnegative(),
      stop: stop.optional(),
    }),
  ),
});

export type ProjectionsRebuildOutput = z.infer<typeof projectionsRebuildOutput>;
