import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { describe } from 'vitest';
import { type EventStoreDbClient, eventStoreDbEventStore } from '../../../src/stores/eventstoredb/index.ts';
import { survivesLossOfLeader } from './support/loss-of-leader.ts';

const timing = { call: 1_500, operation: 20_000, outage: 20_000, pause: 5, rest: 200, look: 50 };

describe('three nodes, with the Kurrent client', () => {
  survivesLossOfLeader({
    client: '@kurrent/kurrentdb-client',
    // It waits five seconds for a node that has gone silent to name the leader.
    goesOnWithin: { refuse: 2_000, silent: 8_000 },
    open: (url) => {
      const address = url.replace('esdb://', 'kurrentdb://');
      const connect = () => KurrentDBClient.connectionString(address) as unknown as EventStoreDbClient;
      return eventStoreDbEventStore({ connect, timing, credentials: { username: '', password: '' } });
    },
  });
});
