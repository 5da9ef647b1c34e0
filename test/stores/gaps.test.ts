import { join } from 'node:path';
import { memoryEventStore } from '../../src/stores/index.ts';
import { openSqliteEventStore } from '../../src/stores/sqlite/index.ts';
import { describeEventStore } from '../support/event-store-contract.ts';
import { inner, withGaps } from '../support/gappy-store.ts';
import { letGo } from './support/let-go.ts';
import { scratch } from './support/scratch.ts';

const settings = { runs: 60, innerPosition: inner };

describeEventStore(
  'the event store in memory, its positions far apart',
  async () => ({ store: withGaps(memoryEventStore()) }),
  settings,
);

describeEventStore(
  'the event store in SQLite, its positions far apart',
  async () => {
    const { folder, remove } = scratch();
    const path = join(folder, 'log.db');
    const open = async () => withGaps(await openSqliteEventStore({ path }));
    let store = await open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
      dispose: async () => {
        remove();
        await letGo();
      },
    };
  },
  settings,
);
