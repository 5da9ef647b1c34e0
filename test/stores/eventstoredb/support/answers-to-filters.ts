import { type EventStoreDBClient, type Position, streamNameFilter } from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asked, all, newEvents, newStream } from './asked.ts';

interface Told {
  readonly revisions: readonly (bigint | undefined)[];
  readonly checkpoints: readonly Position[];
}

/** What a filtered subscription tells up to its having caught up. */
function upToCaughtUp(
  client: EventStoreDBClient,
  fromPosition: Position | 'start',
  prefix: string,
  maxSearchWindow: number,
): Promise<Told> {
  const checkpoints: Position[] = [];
  const revisions: (bigint | undefined)[] = [];
  const filter = streamNameFilter({
    prefixes: [prefix],
    maxSearchWindow,
    checkpointInterval: 1,
    checkpointReached: async (_, position) => void checkpoints.push(position),
  });
  const subscription = client.subscribeToAll({ fromPosition, filter });
  return new Promise((resolve, reject) => {
    subscription.on('error', reject);
    subscription.on('data', ({ event }) => revisions.push(event?.revision));
    (subscription as { on: (told: string, hear: () => void) => unknown }).on('caughtUp', () => {
      setImmediate(() => {
        subscription.unsubscribe().catch(() => undefined);
        resolve({ revisions, checkpoints });
      });
    });
  });
}

/** What a subscription to `$all` is told that the server filters. */
export function answersToFilters({ client, credentials }: Asked): void {
  describe('filtered subscriptions', () => {
    const ours = newStream();
    const foreign = newStream();
    const window = 10;
    let first: Position;
    let last: Position;
    beforeAll(async () => {
      await client().appendToStream(ours, newEvents(2), { credentials });
      await client().appendToStream(foreign, newEvents(60), { credentials });
      const [begun] = await all(client().readStream(ours, { maxCount: 1 }));
      first = begun?.event?.position as Position;
      const [end] = await all(
        client().readStream(foreign, { direction: 'backwards', fromRevision: 'end', maxCount: 1 }),
      );
      last = end?.event?.position as Position;
    });

    it('give what matches after the position, then tell that they have caught up', async () => {
      const { revisions } = await upToCaughtUp(client(), first, ours, window);
      expect(revisions).toStrictEqual([1n]);
    });

    it('give everything that matches from the start', async () => {
      const { revisions } = await upToCaughtUp(client(), 'start', ours, 500);
      expect(revisions).toStrictEqual([0n, 1n]);
    });

    it('tell how far they have looked where nothing matches, in growing positions', async () => {
      const { revisions, checkpoints } = await upToCaughtUp(client(), first, `${ours}-none`, window);
      expect(revisions).toStrictEqual([]);
      expect(checkpoints.length).toBeGreaterThanOrEqual(60 / window - 1);
      const places = checkpoints.map(({ commit }) => commit);
      expect(places).toStrictEqual(places.toSorted((a, b) => Number(a - b)));
    });

    it('tell less often with a wider window', async () => {
      const narrow = await upToCaughtUp(client(), first, `${ours}-none`, window);
      const wide = await upToCaughtUp(client(), first, `${ours}-none`, 500);
      expect(wide.checkpoints.length).toBeLessThan(narrow.checkpoints.length);
    });

    it('tell no place where less than a window was looked through, though they have caught up', async () => {
      const { checkpoints } = await upToCaughtUp(client(), last, `${ours}-none`, 5_000);
      expect(checkpoints).toStrictEqual([]);
    });

    it('go on from a checkpoint as from an event’s position', async () => {
      const { checkpoints } = await upToCaughtUp(client(), first, `${ours}-none`, window);
      for (const checkpoint of [checkpoints[0], checkpoints.at(-1)] as [Position, Position]) {
        const { revisions } = await upToCaughtUp(client(), checkpoint, ours, window);
        expect(revisions).toStrictEqual([]);
      }
    });
  });
}
