export type {
  EventStore,
  ExpectedVersion,
  NonEmpty,
  RecordedEvent,
  StoredEvent,
  StreamVersion,
} from './event-store.ts';
export type { ParkedItem, WorkItem, WorkQueue } from './event-store-work-queue.ts';
export { memoryEventStore, memoryViewStore } from './memory/index.ts';
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
} from './view-store.ts';
