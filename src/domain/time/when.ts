import * as z from 'zod';
import { epochMs, type Instant, instant, instantAtStartOf, textIn } from './instant.ts';
import { type PlainDate, plainDate } from './plain-date.ts';

/** When something is, as a person writes it: an instant, or a date, which begins at another instant in each zone. */
export type When = Instant | PlainDate;

export const isDate = (when: When): boolean => when.length === 10;

/** An {@link instant}, or a calendar date. */
export const when = z.union([plainDate, instant]).meta({
  id: 'When',
  description:
    '时刻，或按巡视任务所在时区计的日期 · an instant, or a date in the zone of the mandate, for its beginning',
});

/** When it begins in a zone (an IANA name), in milliseconds since the epoch. */
export const startOf = (written: When, zone: string): number =>
  isDate(written) ? instantAtStartOf(zone, written) : epochMs(written);

/** The same as an instant, on the clock of the zone where it was a date. */
export const instantOf = (written: When, zone: string): Instant =>
  isDate(written) ? textIn(zone, startOf(written, zone)) : written;

/** A half-open period, `[since, until)`; an absent end is open. */
export interface Period {
  readonly since?: When | undefined;
  readonly until?: When | undefined;
}

/** Whether an instant lies in a period, whose dates are those of the zone. */
export const isWithin = ({ since, until }: Period, at: Instant, zone: string): boolean =>
  (since === undefined || epochMs(at) >= startOf(since, zone)) &&
  (until === undefined || epochMs(at) < startOf(until, zone));
