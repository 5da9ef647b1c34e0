import { join } from 'node:path';
import { openSqliteEventStore } from '../../../src/stores/sqlite/index.ts';
import { describeEventStore } from '../../support/event-store-contract.ts';
import { letGo } from '../support/let-go.ts';
import { scratch } from '../support/scratch.ts';

describeEventStore('the event store in SQLite', async () => {
  const { folder, remove } = scratch();
  const path = join(folder, 'log.db');
  let store = await openSqliteEventStore({ path });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openSqliteEventStore({ path });
      return store;
    },
    dispose: async () => {
      remove();
      await letGo();
    },
  };
});
