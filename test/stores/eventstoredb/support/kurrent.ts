import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import {
  type EventStoreDbClient,
  eventStoreDbEventStore,
} from '../../../../src/stores/eventstoredb/index.ts';
import type { EventStore } from '../../../../src/stores/port/event-store.ts';
import { startTestServer, type TestServer } from '../../../support/esdb-server/server.ts';

export interface OpenedForKurrent {
  readonly server: TestServer;
  readonly open: () => EventStore;
}

/** A server and stores on it, with the Kurrent client: in a process that never loads the other one. */
export async function openForKurrent(): Promise<OpenedForKurrent> {
  const server = await startTestServer({
    client: '@kurrent/kurrentdb-client',
    maxAppendSize: 16 * 1024 * 1024,
  });
  const url = server.url.replace('esdb://', 'kurrentdb://');
  const connect = () => KurrentDBClient.connectionString(url) as unknown as EventStoreDbClient;
  return { server, open: () => eventStoreDbEventStore({ connect }) };
}
