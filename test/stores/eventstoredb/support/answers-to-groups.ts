import { randomUUID } from 'node:crypto';
import { persistentSubscriptionToAllSettingsFromDefaults, streamNameFilter } from '@eventstore/db-client';
import { afterAll, describe, expect, it } from 'vitest';
import { type Asked, all, newEvents, newStream, refusalOf } from './asked.ts';

const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: 'start' });

/** Groups on `$all`. */
export function answersToGroups({ client, credentials }: Asked): void {
  describe('groups on $all', () => {
    const made: string[] = [];
    const create = async (group: string, prefix: string) => {
      const filter = streamNameFilter({ prefixes: [prefix] });
      await client().createPersistentSubscriptionToAll(group, settings, { filter });
      made.push(group);
    };
    afterAll(async () => {
      for (const group of made) await client().deletePersistentSubscriptionToAll(group);
    });

    it('missing: 5, persistent-subscription-does-not-exist', async () => {
      const read = () => client().subscribeToPersistentSubscriptionToAll(`missing-${randomUUID()}`);
      expect(await refusalOf(read as never)).toMatchObject({
        code: 5,
        type: 'persistent-subscription-does-not-exist',
      });
    });

    it('there already: 6, persistent-subscription-exists', async () => {
      const group = `there-${randomUUID()}`;
      await create(group, group);
      expect(await refusalOf(() => create(group, group))).toMatchObject({
        code: 6,
        type: 'persistent-subscription-exists',
      });
    });

    it('parked: a link whose metadata hold when, and the server’s words before ours', async () => {
      const stream = newStream();
      const group = `parks-${randomUUID()}`;
      await client().appendToStream(stream, newEvents(1), { credentials });
      await create(group, stream);
      const reading = client().subscribeToPersistentSubscriptionToAll(group);
      for await (const event of reading) {
        await reading.nack('park', 'our reason', event);
        break;
      }
      const parked = `$persistentsubscription-$all::${group}-parked`;
      await expect.poll(() => all(client().readStream(parked)).catch(() => [])).toHaveLength(1);
      const [link] = await all(client().readStream(parked));
      expect(link?.event).toMatchObject({
        type: '$>',
        metadata: { added: expect.any(String), reason: "Client explicitly NAK'ed message.\nour reason" },
      });
      expect(Buffer.from(link?.event?.data as Uint8Array).toString()).toBe(`0@${stream}`);
    });
  });
}
