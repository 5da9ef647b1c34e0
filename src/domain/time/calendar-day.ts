import { DateTime } from 'luxon';
import { remembered } from '../remembered.ts';

/** A day on the calendar of a zone: when it begins and ends, `[from, until)` in milliseconds, and its date. */
interface CalendarDay {
  readonly from: number;
  readonly until: number;
  readonly date: string;
}

const hour = 3_600_000;

/**
 * When the day of `day` begins. Where the clock is put back over midnight a day has two of them, of which
 * Luxon names the one that suits the offset of the machine's present; the first counts.
 */
const beginOf = (day: DateTime): number =>
  Math.min(
    ...day
      .startOf('day')
      .getPossibleOffsets()
      .map((midnight) => midnight.toMillis()),
  );

const dayAround = (zone: string, at: number): CalendarDay => {
  const day = DateTime.fromMillis(at, { zone }).startOf('day');
  return { from: beginOf(day), until: beginOf(day.plus({ days: 1 })), date: day.toISODate() as string };
};

/** By the hour, since in most zones a day begins with an hour: two instants of one seldom lie in different days. */
const daysOf = remembered(64, (_zone: string) => new Map<number, CalendarDay>());

const mostDays = 20_000;

/** The calendar date, `yyyy-mm-dd`, at an instant in `zone`; what was asked before costs next to nothing. */
export const dateAt = (zone: string, at: number): string => {
  const days = daysOf(zone);
  const key = Math.floor(at / hour);
  const known = days.get(key);
  if (known !== undefined && known.from <= at && at < known.until) return known.date;
  const day = dayAround(zone, at);
  if (days.size >= mostDays) days.clear();
  for (let each = Math.floor(day.from / hour); each * hour < day.until; each += 1) days.set(each, day);
  return day.date;
};

const startsIn = remembered(64, (zone: string) =>
  remembered(mostDays, (date: string) => beginOf(DateTime.fromISO(date, { zone }))),
);

/** When `date` begins in `zone`, in milliseconds since the epoch: its midnight, if it has one. */
export const startOfDate = (zone: string, date: string): number => startsIn(zone)(date);
