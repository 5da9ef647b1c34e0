export type { Credentials, EventStoreDbClient } from './client.ts';
export { type EventStoreDbOptions, eventStoreDbEventStore } from './event-store.ts';
export type { Timing } from './timing.ts';
