import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConnectionString } from '../../../src/stores/eventstoredb/connection-string.ts';
import { startTestServer, type TestServer } from '../../support/esdb-server/server.ts';
import { answersToAppends } from './support/answers-to-appends.ts';
import { answersToGroups } from './support/answers-to-groups.ts';
import { answersToPositions } from './support/answers-to-positions.ts';
import { refusalOf } from './support/asked.ts';

// How a server answers, one test a line. The same tests run on the test server and on the server that
// GUANXIA_TEST_ESDB names, so that anybody with a server can tell whether the double is true.
const url = process.env['GUANXIA_TEST_ESDB'];

const nobody = { username: '', password: '' };

describe('the test server', () => {
  let server: TestServer;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    server = await startTestServer();
    client = EventStoreDBClient.connectionString(server.url);
  });
  afterAll(async () => {
    await client.dispose();
    await server.close();
  });

  const asked = { client: () => client, credentials: nobody };
  answersToPositions(asked);
  answersToAppends(asked);
  answersToGroups(asked);

  describe('while another node leads', () => {
    const leader = { host: '127.0.0.1', port: 9 };
    const requiresLeader = true;
    const redirected = {
      code: 5,
      type: 'not-leader',
      words: 'Leader info available',
      metadata: { exception: 'not-leader', 'leader-endpoint-host': leader.host, 'leader-endpoint-port': '9' },
    };
    const event = { contentType: 'application/json', type: 'x', data: {}, metadata: undefined } as const;
    const asking = async (what: 'an append' | 'a read of a stream' | 'a read of $all') => {
      const fresh = EventStoreDBClient.connectionString(server.url);
      const calls = {
        'an append': () =>
          fresh.appendToStream('s', { ...event, id: randomUUID() }, { requiresLeader, credentials: nobody }),
        'a read of a stream': () => fresh.readStream('s', { requiresLeader }),
        'a read of $all': () => fresh.readAll({ requiresLeader, maxCount: 1 }),
      };
      const refused = await refusalOf(calls[what]);
      await fresh.dispose();
      return refused;
    };

    it.each(['an append', 'a read of a stream', 'a read of $all'] as const)(
      '%s that requires the leader is told which',
      async (what) => {
        server.faults.leadership = () => leader;
        expect(await asking(what)).toMatchObject(redirected);
      },
    );

    it.each(['an append', 'a read of a stream', 'a read of $all'] as const)(
      '%s is not served before one is elected: 14, Server Is Not Ready',
      async (what) => {
        server.faults.leadership = () => 'nowhere';
        expect(await asking(what)).toMatchObject({ code: 14, words: 'Server Is Not Ready' });
      },
    );

    afterAll(() => {
      server.faults.leadership = () => 'here';
    });
  });
});

describe.skipIf(url === undefined || url === '')('the server that GUANXIA_TEST_ESDB names', () => {
  let client: EventStoreDBClient;
  beforeAll(() => {
    client = EventStoreDBClient.connectionString(url as string);
  });
  afterAll(() => client.dispose());

  const credentials = parseConnectionString(url || 'esdb://none').credentials ?? nobody;
  const asked = { client: () => client, credentials };
  answersToPositions(asked);
  answersToAppends(asked);
  answersToGroups(asked);
});
