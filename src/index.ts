export * from './app/index.ts';
export type {
  Calendar,
  Determination,
  Directory,
  DomainEvent,
  Facts,
  IncomingReport,
  Mandate,
  Outcome,
  Receiver,
  Report,
} from './domain/index.ts';
export {
  GuanxiaError,
  type Language,
  type LocalizedText,
  type Place,
  type Problem,
} from './problems/index.ts';
export { type Projection, projections } from './projections/index.ts';
export { type EventStore, memoryEventStore, memoryViewStore, type ViewStore } from './stores/index.ts';
