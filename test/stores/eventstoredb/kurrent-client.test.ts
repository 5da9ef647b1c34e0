import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { type EventStoreDbClient, eventStoreDbEventStore } from '../../../src/stores/eventstoredb/index.ts';
import { startTestServer } from '../../support/esdb-server/server.ts';
import { describeEventStore } from '../../support/event-store-contract.ts';

// In a process of its own, as every test file is: the two clients cannot live in one.

describeEventStore(
  'the event store on EventStoreDB, with the Kurrent client',
  async () => {
    const server = await startTestServer({
      client: '@kurrent/kurrentdb-client',
      maxAppendSize: 16 * 1024 * 1024,
    });
    const open = () =>
      eventStoreDbEventStore({
        connect: () =>
          KurrentDBClient.connectionString(
            server.url.replace('esdb://', 'kurrentdb://'),
          ) as unknown as EventStoreDbClient,
      });
    let store = open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = open();
        return store;
      },
      dispose: server.close,
    };
  },
  { runs: 5 },
);
