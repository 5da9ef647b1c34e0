export type { Credentials, EventStoreDbClient } from './client.ts';
export { holdsPassword, isConnectionString } from './connection-string.ts';
export { type EventStoreDbOptions, eventStoreDbEventStore } from './event-store.ts';
export { type OpenOptions, openEventStoreDb } from './open.ts';
export type { Timing } from './timing.ts';
