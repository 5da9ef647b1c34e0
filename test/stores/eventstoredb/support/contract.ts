import { describeEventStore } from '../../../support/event-store-contract.ts';
import { type OpenOptions, openOnTestServer } from './opened.ts';

/** The contract appends more at once than a server takes by default. */
const maxAppendSize = 16 * 1024 * 1024;

export const describeOnTestServer = (
  name: string,
  options: OpenOptions,
  settings: Parameters<typeof describeEventStore>[2],
): void =>
  describeEventStore(
    name,
    async () => {
      const opened = await openOnTestServer({ maxAppendSize, ...options });
      let { store } = opened;
      return {
        store,
        reopen: async () => {
          await store.close();
          store = opened.another();
          return store;
        },
        dispose: opened.server.close,
      };
    },
    settings,
  );
