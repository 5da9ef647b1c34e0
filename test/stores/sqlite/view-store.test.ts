import { join } from 'node:path';
import { openSqliteViewStore } from '../../../src/stores/sqlite/index.ts';
import { describeViewStore } from '../../support/view-store-contract.ts';
import { letGo } from '../support/let-go.ts';
import { scratch } from '../support/scratch.ts';

describeViewStore('the view store in SQLite', async () => {
  const { folder, remove } = scratch();
  const path = join(folder, 'views.db');
  let store = await openSqliteViewStore({ path });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openSqliteViewStore({ path });
      return store;
    },
    dispose: async () => {
      remove();
      await letGo();
    },
  };
});
