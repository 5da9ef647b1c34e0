export { dateIn, epochMs, type Instant, instant } from './instant.ts';
export { isoWeekIn } from './iso-week.ts';
export {
  type DateRange,
  daysOf,
  type PartialDate,
  type PlainDate,
  partialDate,
  plainDate,
} from './plain-date.ts';
export { zone } from './zone.ts';
