import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStoreDbClient, Timing } from '../../../../src/stores/eventstoredb/index.ts';
import { eventStoreDbEventStore } from '../../../../src/stores/eventstoredb/index.ts';
import type { EventStore } from '../../../../src/stores/port/event-store.ts';
import {
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../../support/esdb-server/server.ts';

/** Makes the old client append by calls of their own. */
export const separately = { username: '', password: '' };

/** Short where a test would have to wait, long where a busy machine could be slow. */
export const quick: Timing = { call: 5_000, operation: 20_000, outage: 20_000, pause: 5, rest: 50, look: 50 };

export const clientOf = (url: string): EventStoreDbClient =>
  EventStoreDBClient.connectionString(url) as unknown as EventStoreDbClient;

export interface OpenOptions extends TestServerOptions {
  readonly prefix?: string;
  readonly batch?: boolean;
  readonly timing?: Partial<Timing>;
}

export interface Opened {
  readonly server: TestServer;
  readonly store: EventStore;
  /** Another store on the same server, patient unless told otherwise. */
  readonly another: (timing?: Partial<Timing>, prefix?: string) => EventStore;
}

/** A store on a server of its own. */
export async function openOnTestServer({
  prefix = '',
  batch = false,
  timing,
  ...options
}: OpenOptions = {}): Promise<Opened> {
  const server = await startTestServer(options);
  const another = (asked: Partial<Timing> = {}, named = prefix) =>
    eventStoreDbEventStore({
      connect: () => clientOf(server.url),
      prefix: named,
      timing: { ...quick, ...asked },
      ...(batch ? {} : { credentials: separately }),
    });
  return { server, another, store: another(timing) };
}
