export { memoryEventStore } from './memory/event-store.ts';
export { memoryViewStore } from './memory/view-store.ts';
export type {
  EventStore,
  ExpectedVersion,
  NonEmpty,
  RecordedEvent,
  StoredEvent,
  StreamVersion,
} from './port/event-store.ts';
export {
  beginning,
  comparePositions,
  isAfter,
  type Position,
  positionNamed,
  positionText,
} from './port/position.ts';
export type {
  Checkpoint,
  HeldView,
  Move,
  Stop,
  ViewChange,
  ViewDocuments,
  ViewId,
  ViewQuery,
  ViewStore,
} from './port/view-store.ts';
export type { ParkedItem, WorkItem, WorkQueue } from './port/work-queue.ts';
