export { memoryEventStore } from './event-store.ts';
export { memoryViewStore } from './view-store.ts';
