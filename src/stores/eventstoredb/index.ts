export type { Credentials, EventStoreDbClient } from './client.ts';
export { holdsPassword, isConnectionString } from './connection-string.ts';
export { type EventStoreDbOptions, eventStoreDbEventStore } from './event-store.ts';
export { type OpenOptions, openEventStoreDb, openWorkQueue } from './open.ts';
export type { Timing } from './timing.ts';
export { eventStoreDbWorkQueue, type WorkQueueOptions } from './work-queue.ts';
