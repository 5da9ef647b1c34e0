import { describeEventStore } from '../../support/event-store-contract.ts';
import { openForKurrent } from './support/kurrent.ts';

// This client takes 44 ms to read from the test server, so the whole contract takes a minute.
describeEventStore(
  'the event store on EventStoreDB, with the Kurrent client',
  async () => {
    const { server, open } = await openForKurrent();
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
