import { describe, expect, it } from 'vitest';
import { type Asked, all, newEvents, newStream, refusalOf } from './asked.ts';

/** What an append is answered, and what may be read afterwards. */
export function answersToAppends({ client, credentials }: Asked): void {
  const append = (
    stream: string,
    events: ReturnType<typeof newEvents>,
    expectedRevision: bigint | 'no_stream',
  ) => client().appendToStream(stream, events, { expectedRevision, credentials });
  const placesIn = async (stream: string) =>
    (await all(client().readStream(stream))).map(({ event }) => event?.position?.commit);

  describe('appends', () => {
    it('the position is that of the last event', async () => {
      const stream = newStream();
      const answer = await append(stream, newEvents(3), 'no_stream');
      expect(answer).toMatchObject({ success: true, nextExpectedRevision: 2n });
      expect(answer.position?.commit).toBe((await placesIn(stream)).at(-1));
    });

    it('the same ids again: success, with the position that they have', async () => {
      const stream = newStream();
      const events = newEvents(3);
      const answer = await append(stream, events, 'no_stream');
      await append(stream, newEvents(1), 2n);
      expect(await append(stream, events, 'no_stream')).toMatchObject({
        success: true,
        nextExpectedRevision: 2n,
        position: answer.position,
      });
      expect(await placesIn(stream)).toHaveLength(4);
    });

    it('a part of them again: that part’s end', async () => {
      const stream = newStream();
      const events = newEvents(3);
      await append(stream, events, 'no_stream');
      const again = await append(stream, events.slice(0, 2), 'no_stream');
      expect(again).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(again.position?.commit).toBe((await placesIn(stream))[1]);
    });

    it.each([
      ['old ones and a new one', (old: ReturnType<typeof newEvents>) => [...old, ...newEvents(1)]],
      ['others', () => newEvents(2)],
    ])('%s at the old version: wrong-expected-version', async (_what, proposed) => {
      const stream = newStream();
      const old = newEvents(2);
      await append(stream, old, 'no_stream');
      const refused = await refusalOf(() => append(stream, proposed(old), 'no_stream'));
      expect(refused.type).toBe('wrong-expected-version');
      expect(await placesIn(stream)).toHaveLength(2);
    });

    it('too large: 3, with the size that would do', async () => {
      const large = newEvents(17, 'x'.repeat(1024 * 1024));
      const call = () =>
        client().appendToStream(newStream(), large, {
          expectedRevision: 'no_stream',
          credentials,
          deadline: 50_000,
        });
      expect(await refusalOf(call)).toMatchObject({
        code: 3,
        type: 'maximum-append-size-exceeded',
        metadata: {
          exception: 'maximum-append-size-exceeded',
          'maximum-append-size': expect.stringMatching(/^\d+$/),
        },
      });
    });
  });

  describe('reads of streams', () => {
    it('absent: stream-not-found', async () => {
      const refused = await refusalOf(() => client().readStream(newStream()));
      expect(refused.type).toBe('stream-not-found');
    });

    it('soft-deleted: stream-not-found; an append with no_stream is taken and counts on', async () => {
      const stream = newStream();
      await append(stream, newEvents(1), 'no_stream');
      await client().deleteStream(stream);
      expect((await refusalOf(() => client().readStream(stream))).type).toBe('stream-not-found');
      expect(await append(stream, newEvents(1), 'no_stream')).toMatchObject({
        success: true,
        nextExpectedRevision: 1n,
      });
    });

    it('tombstoned: 9, stream-deleted, for reads and appends', async () => {
      const stream = newStream();
      await append(stream, newEvents(1), 'no_stream');
      await client().tombstoneStream(stream);
      const deleted = { code: 9, type: 'stream-deleted' };
      expect(await refusalOf(() => client().readStream(stream))).toMatchObject(deleted);
      expect(await refusalOf(() => append(stream, newEvents(1), 0n))).toMatchObject(deleted);
    });
  });
}
