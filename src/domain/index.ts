export * from './deadlines/index.ts';
export { type Decider, fold } from './decider.ts';
export { type Contradiction, contradictionQuestions } from './derive/contradiction.ts';
export { derivation } from './derive/derivation.ts';
export { type DerivedFacts, deriveFacts } from './derive/derive-facts.ts';
export {
  factsUnder,
  type Knowledge,
  type MatterParticulars,
  type ReportParticulars,
} from './derive/facts-under.ts';
export { arrivedAt, openingSince, windowsFor } from './derive/timing.ts';
export * from './determination/index.ts';
export * from './directory/index.ts';
export * from './directory/tools.ts';
export * from './document-deciders/index.ts';
export * from './documents/index.ts';
export * from './events/index.ts';
export type { Metadata } from './events/metadata.ts';
export * from './facts/index.ts';
export * from './ids.ts';
export { inseparablePart, keepInseparable } from './inseparable/keep-inseparable.ts';
export * from './mandate/tools/index.ts';
export * from './receivers/index.ts';
export * from './referral-life/index.ts';
export { accused } from './report/accused.ts';
export * from './report/index.ts';
export { subjectKey } from './report/subject-key.ts';
export * from './report-decider/index.ts';
export * from './rule-set-decider/index.ts';
export { documentNumber, localizedText, reason, slug } from './text.ts';
export { type DayKind, dayKind } from './time/day-kind.ts';
export * from './time/index.ts';
export { every, not, some, type Truth } from './truth.ts';
