import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, all, newEvents, newStream, type Reading, refusalOf } from './asked.ts';

export interface AskedOfNodes {
  /** One connection string for each node. */
  readonly nodes: () => readonly string[];
  readonly credentials: Asked['credentials'];
}

const requiresLeader = true;
const notLeader = {
  code: 5,
  type: 'not-leader',
  words: 'Leader info available',
  metadata: {
    exception: 'not-leader',
    'leader-endpoint-host': expect.any(String),
    'leader-endpoint-port': expect.stringMatching(/^\d+$/),
  },
};

const asksOf = (client: EventStoreDBClient, stream: string, credentials: Asked['credentials']) => ({
  'an append': () => client.appendToStream(stream, newEvents(1), { requiresLeader, credentials }),
  'a read of a stream': () => client.readStream(stream, { requiresLeader }),
  'a read of $all': () => client.readAll({ requiresLeader, maxCount: 1 }),
  'a group that is missing': () =>
    client.subscribeToPersistentSubscriptionToAll('missing') as unknown as Reading,
});

/** What nodes answer of which another leads. */
export function answersOfACluster({ nodes, credentials }: AskedOfNodes): void {
  describe('a node that follows', () => {
    const stream = newStream();
    const clients: EventStoreDBClient[] = [];
    const follower = { url: '' };
    /** A client goes to the leader once it was told of it, so each question has one of its own. */
    const fresh = () => {
      const client = EventStoreDBClient.connectionString(follower.url);
      clients.push(client);
      return client;
    };

    beforeAll(async () => {
      for (const url of nodes()) {
        const client = EventStoreDBClient.connectionString(url);
        clients.push(client);
        const asked = client.appendToStream(stream, newEvents(1), { requiresLeader, credentials });
        const refused = await asked.then(
          () => undefined,
          (error: { readonly type?: string }) => error.type,
        );
        if (refused === 'not-leader') follower.url = url;
      }
    });
    afterAll(async () => {
      for (const client of clients) await client.dispose();
    });

    it.each(['an append', 'a read of a stream', 'a read of $all', 'a group that is missing'] as const)(
      'is asked what only the leader does: 5, not-leader, with where that is: %s',
      async (what) => {
        expect(await refusalOf(asksOf(fresh(), stream, credentials)[what])).toMatchObject(notLeader);
      },
    );

    it('goes on reading for whoever does not ask for the leader', async () => {
      const read = async () => (await all(fresh().readStream(stream))).length;
      await expect.poll(read).toBeGreaterThan(0);
    });

    it('passes on an append of whoever does not ask for the leader', async () => {
      const answer = await fresh().appendToStream(newStream(), newEvents(1), { credentials });
      expect(answer.success).toBe(true);
    });

    it('the client itself goes to the leader that was named, at its next call', async () => {
      const client = fresh();
      await refusalOf(asksOf(client, stream, credentials)['an append']);
      const append = asksOf(client, newStream(), credentials)['an append'];
      await expect(append()).resolves.toMatchObject({ success: true });
    });
  });
}
