import { DateTime } from 'luxon';
import { startOfDate } from './calendar-day.ts';
import type { Instant } from './instant.ts';

/**
 * A function that names the ISO 8601 week of an instant on the calendars of `zone` (an IANA name), with
 * the week's own year: `2026-W01`. It remembers the last week it was asked about, as a log is nearly in order.
 */
export const isoWeekIn = (zone: string): ((text: Instant) => string) => {
  let known = { from: Number.NaN, until: Number.NaN, name: '' };
  return (text) => {
    const at = Date.parse(text);
    if (!(at >= known.from && at < known.until)) known = weekAround(zone, at);
    return known.name;
  };
};

const weekAround = (zone: string, at: number): { from: number; until: number; name: string } => {
  const monday = DateTime.fromMillis(at, { zone }).startOf('week');
  return {
    from: startOfDate(zone, monday.toISODate() as string),
    until: startOfDate(zone, monday.plus({ weeks: 1 }).toISODate() as string),
    name: monday.toFormat("kkkk-'W'WW"),
  };
};
