import * as z from 'zod';
import { cite } from '../../documents/source.ts';
import { epochMs, instant, instantAtStartOf } from '../../time/instant.ts';
import { dayAfter, type PlainDate, plainDate } from '../../time/plain-date.ts';

/**
 * An edge as printed: an instant where the notice gives the hour, a date where it gives only the day. A
 * window that opens on a day opens as that day begins; one that closes on a day closes as the next begins.
 */
export const edge = z.union([plainDate, instant]).meta({
  id: 'Edge',
  description:
    '公告写明钟点的写时刻，只写日期的写日期 · an instant where the hour is printed, else the date alone',
});
export type Edge = z.infer<typeof edge>;

/** The edges of a window; an absent one is open. `printed` keeps the notice's words where they are ambiguous. */
export const edges = {
  opens: edge.optional(),
  closes: edge.optional(),
  printed: z.string().min(1).optional(),
};

/** Reports are taken in `[opens, closes)`. A mandate without a window takes them at any time. */
export const window = z.strictObject({ ...edges, cites: z.array(cite).min(1) }).meta({ id: 'Window' });
export type Window = z.infer<typeof window>;

/** What bounds a window, in milliseconds since the epoch: `[opens, closes)`, an absent edge being open. */
export interface Moments {
  readonly opens: number | undefined;
  readonly closes: number | undefined;
}

const isDay = (at: Edge): at is PlainDate => at.length === 'yyyy-mm-dd'.length;

const opening = (at: Edge, zone: string): number => (isDay(at) ? instantAtStartOf(zone, at) : epochMs(at));

const closing = (at: Edge, zone: string): number =>
  isDay(at) ? instantAtStartOf(zone, dayAfter(at)) : epochMs(at);

/** The half-open interval that `window` means in `zone` (an IANA name). */
export const momentsOf = (
  zone: string,
  { opens, closes }: { readonly opens?: Edge | undefined; readonly closes?: Edge | undefined } = {},
): Moments => ({
  opens: opens === undefined ? undefined : opening(opens, zone),
  closes: closes === undefined ? undefined : closing(closes, zone),
});

/** Whether the hour is printed, not only the day. */
export const isHourStated = (at: Edge): boolean => !isDay(at);
