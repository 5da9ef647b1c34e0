import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openEventStoreDb } from '../../../src/stores/eventstoredb/index.ts';
import { describeEventStore } from '../../support/event-store-contract.ts';

// GUANXIA_TEST_ESDB names a server that may be written to: a connection string. Streams get a new prefix for each
// test and stay there. The server has to take appends of several megabytes (MaxAppendSize).
const url = process.env['GUANXIA_TEST_ESDB'];

if (url === undefined || url === '') {
  it('is left out: GUANXIA_TEST_ESDB names no server', () => expect(url ?? '').toBe(''));
} else {
  describeEventStore(
    'the event store on a real EventStoreDB',
    async () => {
      const prefix = `guanxia-test-${randomUUID()}.`;
      const open = () => openEventStoreDb({ connectionString: url, prefix });
      let store = await open();
      return {
        store,
        reopen: async () => {
          await store.close();
          store = await open();
          return store;
        },
      };
    },
    { runs: 10 },
  );
}
