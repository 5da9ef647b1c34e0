export { type CalendarEvent, calendarDecider } from './calendar-decider.ts';
export { type DirectoryEvent, directoryDecider } from './directory-decider.ts';
export {
  type MandateCommand,
  type MandateEvent,
  type MandateState,
  mandateDecider,
} from './mandate-decider.ts';
export { mandateClosed as mandateIsClosed } from './publishing-problems.ts';
export { assertOwnVersion, type Versions, withVersion } from './versions.ts';
