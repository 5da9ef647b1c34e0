import { streamNameFilter } from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asked, all, newEvents, newStream, refusalOf } from './asked.ts';

const invalidPosition = {
  code: 2,
  words: expect.stringMatching(/^Unexpected ReadAllResult: (Error|InvalidPosition)/),
};
const at = (commit: bigint, prepare = commit) => ({ commit, prepare });

/** Places in the log: what they are, and what may be read at them. */
export function answersToPositions({ client, credentials }: Asked): void {
  describe('positions', () => {
    const stream = newStream();
    let places: readonly bigint[];
    beforeAll(async () => {
      await client().appendToStream(stream, newEvents(3), { credentials });
      await client().appendToStream(stream, newEvents(1), { credentials });
      const records = await all(client().readStream(stream));
      places = records.map(({ event }) => event?.position?.commit as bigint);
    });
    const [first, second] = [() => places[0] as bigint, () => places[1] as bigint];

    it('commit and prepare are equal, also for each event of one append', async () => {
      const records = await all(client().readStream(stream));
      expect(records).toHaveLength(4);
      for (const { event } of records) expect(event?.position?.commit).toBe(event?.position?.prepare);
      expect(new Set(places).size).toBe(4);
    });

    it('are tens of bytes apart or more', () => {
      for (const [n, place] of places.slice(1).entries())
        expect(place - (places[n] as bigint)).toBeGreaterThan(20n);
    });

    it('forwards, reading begins with the event at the position', async () => {
      const [found] = await all(client().readAll({ fromPosition: at(second()), maxCount: 1 }));
      expect(found?.event).toMatchObject({ streamId: stream, revision: 1n });
    });

    it('backwards, reading begins before the event at the position', async () => {
      const [found] = await all(
        client().readAll({ direction: 'backwards', fromPosition: at(second()), maxCount: 1 }),
      );
      expect(found?.event).toMatchObject({ streamId: stream, revision: 0n });
    });

    it('only commit has to be a record’s', async () => {
      const [found] = await all(client().readAll({ fromPosition: at(first(), first() - 3n), maxCount: 1 }));
      expect(found?.event?.streamId).toBe(stream);
    });

    it.each(['forwards', 'backwards'] as const)('%s from a position of no record: 2', async (direction) => {
      const reading = () => client().readAll({ direction, fromPosition: at(second() - 1n), maxCount: 1 });
      expect(await refusalOf(reading)).toMatchObject(invalidPosition);
    });

    it('beyond the end: an empty page', async () => {
      const [last] = await all(
        client().readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }),
      );
      const beyond = (last?.event?.position?.commit as bigint) + 1_000_000_000_000n;
      expect(await all(client().readAll({ fromPosition: at(beyond), maxCount: 1 }))).toStrictEqual([]);
    });

    it.each([
      ['', undefined],
      [', filtered', streamNameFilter({ prefixes: [stream] })],
    ])('a subscription from a position of no record%s: an exception', async (_how, filter) => {
      const fromPosition = at(second() - 1n);
      const begin = () =>
        client().subscribeToAll(filter === undefined ? { fromPosition } : { fromPosition, filter });
      const { code, words } = await refusalOf(begin as never);
      expect(['2 Exception was thrown by handler.', '3 Trying to read from an invalid position.']).toContain(
        `${code} ${words}`,
      );
    });

    it('a filtered subscription from an event begins after it, and tells that it has caught up', async () => {
      const filter = streamNameFilter({ prefixes: [stream] });
      const subscription = client().subscribeToAll({ fromPosition: at(second()), filter });
      const caughtUp = new Promise((resolve) => subscription.on('caughtUp' as 'end', resolve as () => void));
      const revisions: bigint[] = [];
      subscription.on('data', ({ event }) => revisions.push(event?.revision as bigint));
      await caughtUp;
      await expect.poll(() => revisions).toStrictEqual([2n, 3n]);
      await subscription.unsubscribe();
    });
  });
}
