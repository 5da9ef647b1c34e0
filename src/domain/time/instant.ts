import { DateTime } from 'luxon';
import { z } from 'zod';

const withOffset = z.iso.datetime({ offset: true, error: undefined });

const finerThanMilliseconds = /\.\d{4,}/;

/**
 * An instant as ISO 8601 text with seconds and an explicit offset or `Z`, to the millisecond at most,
 * years 1900–2200: `2024-09-25T18:00:00+08:00`. `-00:00` (RFC 3339: offset unknown) is refused.
 */
export const instant = withOffset
  .refine((text) => !finerThanMilliseconds.test(text), { message: 'finer than a millisecond' })
  .refine((text) => !text.endsWith('-00:00'), { message: 'offset -00:00 means unknown' })
  .refine((text) => text >= '1900' && text < '2200', { message: 'year outside 1900–2199' })
  .meta({ id: 'Instant', description: '带时区偏移的时刻 · ISO 8601 instant with offset' });

export type Instant = z.infer<typeof instant>;

/** Milliseconds since the Unix epoch. */
export const epochMs = (text: Instant): number => DateTime.fromISO(text, { setZone: true }).toMillis();

/** The calendar date, `yyyy-mm-dd`, on which `text` falls in `zone` (an IANA name). */
export const dateIn = (zone: string, text: Instant): string =>
  DateTime.fromISO(text, { setZone: true }).setZone(zone).toISODate() as string;
