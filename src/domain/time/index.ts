export {
  dateIn,
  epochMs,
  type Instant,
  instant,
  instantAtStartOf,
  textIn,
  utcOffsetIn,
} from './instant.ts';
export { isoWeekIn } from './iso-week.ts';
export {
  type DateRange,
  dayAfter,
  daysOf,
  laterByMonths,
  type PartialDate,
  type PlainDate,
  partialDate,
  plainDate,
} from './plain-date.ts';
export { zone } from './zone.ts';
