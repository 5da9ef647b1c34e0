import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseConnectionString } from '../../../src/stores/eventstoredb/connection-string.ts';
import { authority } from '../../support/certificates.ts';
import { startTestCluster, type TestCluster } from '../../support/esdb-server/cluster.ts';
import { startTestServer, type TestServer } from '../../support/esdb-server/server.ts';
import { answersOfACluster } from './support/answers-of-a-cluster.ts';
import { answersToAppends } from './support/answers-to-appends.ts';
import { answersToFilters } from './support/answers-to-filters.ts';
import { answersToGroups } from './support/answers-to-groups.ts';
import { answersToPositions } from './support/answers-to-positions.ts';
import { answersToUsers } from './support/answers-to-users.ts';
import { type Asked, refusalOf } from './support/asked.ts';
import { addUserOn, withCredentials } from './support/users.ts';

// How a server answers, one test a line. The same tests run on the test server and on the server that
// GUANXIA_TEST_ESDB names, one node or a cluster, so that anybody with a server can tell whether the double is true.
const url = process.env['GUANXIA_TEST_ESDB'];

const nobody = { username: '', password: '' };

const answersOfOne = (asked: Asked) => {
  answersToPositions(asked);
  answersToAppends(asked);
  answersToFilters(asked);
  answersToGroups(asked);
};

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
  answersOfOne({ client: () => client, credentials: nobody });
});

describe('the test server, with TLS and users', () => {
  const administrator = { username: 'admin', password: 'changeit' };
  const folder = mkdtempSync(join(tmpdir(), 'guanxia-ca-'));
  let server: TestServer;
  let client: EventStoreDBClient;
  let address: string;
  const clients: EventStoreDBClient[] = [];
  const as = (credentials?: typeof administrator) => {
    const another = EventStoreDBClient.connectionString(withCredentials(address, credentials));
    clients.push(another);
    return another;
  };
  beforeAll(async () => {
    const issuer = authority();
    writeFileSync(join(folder, 'ca.crt'), issuer.cert);
    const users = [{ name: 'admin', password: 'changeit', groups: ['$admins'] }];
    server = await startTestServer({ tls: issuer.issue(), users });
    address = `${server.url.replace('127.0.0.1', 'localhost')}&tlsCAFile=${join(folder, 'ca.crt')}`;
    client = as(administrator);
  });
  afterAll(async () => {
    for (const each of clients) await each.dispose();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const addUser = (user: Parameters<ReturnType<typeof addUserOn>>[0]) =>
    addUserOn(withCredentials(address, administrator))(user);
  answersToUsers({ client: () => client, credentials: administrator, as, addUser });
});

describe('three test servers', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startTestCluster({ noticeMs: 50, electionMs: 60_000 });
  });
  afterAll(() => cluster.close());
  answersOfACluster({ nodes: () => cluster.nodes.map((node) => node.url), credentials: nobody });

  describe('before a leader is elected', () => {
    const requiresLeader = true;
    beforeAll(async () => {
      cluster.lose(0);
      await vi.waitUntil(() => cluster.leader() === undefined);
    });

    it.each(['an append', 'a read of a stream', 'a read of $all'] as const)(
      '%s is not served: 14, Server Is Not Ready',
      async (what) => {
        const client = EventStoreDBClient.connectionString(cluster.nodes[1]?.url as string);
        const event = {
          id: randomUUID(),
          contentType: 'application/json',
          type: 'x',
          data: {},
          metadata: undefined,
        } as const;
        const calls = {
          'an append': () => client.appendToStream('s', event, { requiresLeader, credentials: nobody }),
          'a read of a stream': () => client.readStream('s', { requiresLeader }),
          'a read of $all': () => client.readAll({ requiresLeader, maxCount: 1 }),
        };
        expect(await refusalOf(calls[what])).toMatchObject({ code: 14, words: 'Server Is Not Ready' });
        await client.dispose();
      },
    );
  });
});

describe.skipIf(url === undefined || url === '')('the server that GUANXIA_TEST_ESDB names', () => {
  const given = url || 'esdb://none';
  const { credentials } = parseConnectionString(given);
  const clients: EventStoreDBClient[] = [];
  const as = (who?: typeof nobody) => {
    const client = EventStoreDBClient.connectionString(withCredentials(given, who));
    clients.push(client);
    return client;
  };
  let client: EventStoreDBClient;
  beforeAll(() => {
    client = as(credentials);
  });
  afterAll(async () => {
    for (const each of clients) await each.dispose();
  });

  answersOfOne({ client: () => client, credentials: credentials ?? nobody });
  if (credentials !== undefined && parseConnectionString(given).tls) {
    answersToUsers({ client: () => client, credentials, as, addUser: addUserOn(given) });
  }
  const hosts = /^[^/]*\/\/(?:[^@]*@)?([^/?]+)/.exec(given)?.[1]?.split(',') ?? [];
  if (hosts.length > 1) {
    const nodes = hosts.map((host) => given.replace(hosts.join(','), host));
    answersOfACluster({ nodes: () => nodes, credentials: credentials ?? nobody });
  }
});
