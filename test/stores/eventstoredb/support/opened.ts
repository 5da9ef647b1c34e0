import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStore } from '../../../../src/stores/event-store.ts';
import type { EventStoreDbClient } from '../../../../src/stores/eventstoredb/index.ts';
import { eventStoreDbEventStore } from '../../../../src/stores/eventstoredb/index.ts';
import {
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../../support/esdb-server/server.ts';

/** Makes the old client append by calls of their own. */
export const separately = { username: '', password: '' };

/** Short, so that tests of what takes long do not. */
export const quick = { call: 500, operation: 3_000, outage: 3_000, pause: 5, rest: 50, look: 50 };

export const clientOf = (url: string): EventStoreDbClient =>
  EventStoreDBClient.connectionString(url) as unknown as EventStoreDbClient;

export interface OpenOptions extends TestServerOptions {
  readonly prefix?: string;
  readonly batch?: boolean;
}

export interface Opened {
  readonly server: TestServer;
  readonly store: EventStore;
  readonly another: (prefix?: string) => EventStore;
}

/** A store on a server of its own. */
export async function openOnTestServer({
  prefix = '',
  batch = false,
  ...options
}: OpenOptions = {}): Promise<Opened> {
  const server = await startTestServer(options);
  const another = (asked = prefix) =>
    eventStoreDbEventStore({
      connect: () => clientOf(server.url),
      prefix: asked,
      timing: quick,
      ...(batch ? {} : { credentials: separately }),
    });
  return { server, another, store: another() };
}
