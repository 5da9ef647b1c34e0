import { DateTime } from 'luxon';
import * as z from 'zod';
import { customIssue } from '../../json/custom-issue.ts';
import { dateAt, startOfDate } from './calendar-day.ts';

const finerThanMilliseconds = /\.\d{4,}/;

const refused = (code: string, zh: string, en: string) => customIssue(code, { 'zh-CN': zh, en });

/**
 * An instant as ISO 8601 text with seconds and an explicit offset or `Z`, to the millisecond at most,
 * years 1900–2199: `2024-09-25T18:00:00+08:00`. `-00:00` (RFC 3339: offset unknown) is refused.
 */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(
    (text) => !finerThanMilliseconds.test(text),
    refused('instant-too-fine', '时刻最多精确到毫秒', 'an instant is given to the millisecond at most'),
  )
  .refine(
    (text) => !text.endsWith('-00:00'),
    refused(
      'instant-without-offset',
      '偏移 `-00:00` 表示时区不明',
      'the offset `-00:00` means that it is unknown',
    ),
  )
  .refine(
    (text) => text >= '1900' && text < '2200',
    refused('instant-out-of-range', '年份须在 1900 至 2199 之间', 'the year must lie between 1900 and 2199'),
  )
  .meta({
    id: 'Instant',
    description:
      '带秒和时区偏移的时刻，如 2024-09-25T18:00:00+08:00 · instant with seconds and offset, such as 2024-09-25T18:00:00+08:00',
  });

export type Instant = z.infer<typeof instant>;

/** Milliseconds since the Unix epoch. The text must be an {@link instant}, which `Date.parse` reads exactly. */
export const epochMs = (text: Instant): number => Date.parse(text);

/** The calendar date, `yyyy-mm-dd`, on which `text` falls in `zone` (an IANA name). */
export const dateIn = (zone: string, text: Instant): string => dateAt(zone, epochMs(text));

/** When `date` begins in `zone` (an IANA name), in milliseconds since the epoch: its midnight, if it has one. */
export const instantAtStartOf = (zone: string, date: string): number => startOfDate(zone, date);

/** How far the clock of `zone` is ahead of universal time at `at` (both in milliseconds). */
export const utcOffsetIn = (zone: string, at: number): number =>
  DateTime.fromMillis(at, { zone }).offset * 60_000;

/** `at`, in milliseconds since the epoch, as an {@link instant} by the clock of `zone`. */
export const textIn = (zone: string, at: number): Instant =>
  DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true }) as string;
