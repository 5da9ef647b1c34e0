import { randomUUID } from 'node:crypto';
import {
  type EventStoreDBClient,
  persistentSubscriptionToAllSettingsFromDefaults,
  streamNameFilter,
} from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asked, all, newEvents, newStream, type Reading, refusalOf } from './asked.ts';

const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: 'start' });
const parkedOf = (group: string) => `$persistentsubscription-$all::${group}-parked`;

const unauthenticated = { code: 16, type: 'access-denied', words: 'Unauthenticated' };
const denied = {
  code: 7,
  type: 'access-denied',
  words: 'Access Denied',
  metadata: { exception: 'access-denied' },
};

interface Named {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

interface AskedOfUsers extends Asked {
  /** As an administrator does. */
  readonly addUser: (user: { name: string; password: string; groups: readonly string[] }) => Promise<void>;
  /** A client of somebody else; of nobody without credentials. */
  readonly as: (credentials?: Pick<Named, 'username' | 'password'>) => EventStoreDBClient;
}

/** Who is known, and who may do what by default. */
export function answersToUsers({ client, as, addUser }: AskedOfUsers): void {
  const stream = newStream();
  const closed = newStream();
  const group = `rights-${randomUUID()}`;
  const role = `role-${randomUUID().slice(0, 8)}`;
  const [ordinary, granted] = [0, 1].map((n) => ({
    username: `user-${n}-${randomUUID().slice(0, 8)}`,
    password: 'Passw0rd!x',
  })) as [Pick<Named, 'username' | 'password'>, Pick<Named, 'username' | 'password'>];

  const asks = (who: Pick<Named, 'username' | 'password'> | undefined) => {
    const asking = as(who);
    const separately = who === undefined ? {} : { credentials: who };
    return {
      'an append': () => asking.appendToStream(newStream(), newEvents(1), separately),
      'a read of a stream': () => asking.readStream(stream),
      'a read of $all': () => asking.readAll({ maxCount: 1 }),
      'a subscription to $all': () =>
        subscribed(
          asking.subscribeToAll({ fromPosition: 'end', filter: streamNameFilter({ prefixes: [stream] }) }),
        ),
      'a group on $all that is there': () => subscribed(asking.subscribeToPersistentSubscriptionToAll(group)),
      'the state of a group': () => asking.getPersistentSubscriptionToAllInfo(group),
      'making a group': () => asking.createPersistentSubscriptionToAll(`x-${randomUUID()}`, settings),
      'handing out parked reports again': () => asking.replayParkedMessagesToAll(group),
      'the parked list': () => asking.readStream(parkedOf(group)),
      'a stream whose metadata let administrators read': () => asking.readStream(closed),
      'an append to a stream whose metadata let administrators write': () =>
        asking.appendToStream(closed, newEvents(1), separately),
      'metadata of $all': () => asking.setStreamMetadata('$all', { acl: { readRoles: ['$admins'] } }),
    } as const;
  };
  type What = keyof ReturnType<typeof asks>;
  const call = (who: Pick<Named, 'username' | 'password'> | undefined, what: What) =>
    asks(who)[what] as () => Promise<unknown> | Reading;
  const done = async (who: Pick<Named, 'username' | 'password'>, what: What) => {
    const begun = call(who, what)();
    return Symbol.asyncIterator in begun ? all(begun) : begun;
  };

  describe('users and rights', () => {
    beforeAll(async () => {
      await client().appendToStream(stream, newEvents(1));
      await client().setStreamMetadata(closed, { acl: { readRoles: ['$admins'], writeRoles: ['$admins'] } });
      await client().appendToStream(closed, newEvents(1));
      await client().createPersistentSubscriptionToAll(group, settings, {
        filter: streamNameFilter({ prefixes: [stream] }),
      });
      await addUser({ name: ordinary.username, password: ordinary.password, groups: [] });
      await addUser({ name: granted.username, password: granted.password, groups: [role] });
    });

    it.each(['an append', 'a read of a stream', 'a read of $all', 'a group on $all that is there'] as const)(
      'an unknown user is refused with 16: %s',
      async (what) => {
        const stranger = { username: `nobody-${randomUUID()}`, password: 'x' };
        expect(await refusalOf(call(stranger, what))).toMatchObject(unauthenticated);
      },
    );

    it.each(['an append', 'a read of a stream', 'a read of $all'] as const)(
      'a wrong password is refused with 16: %s',
      async (what) => {
        expect(await refusalOf(call({ ...ordinary, password: 'wrong' }, what))).toMatchObject(
          unauthenticated,
        );
      },
    );

    it.each(['a read of a stream', 'a read of $all', 'the state of a group'] as const)(
      'nobody at all is refused with 7: %s',
      async (what) => {
        expect(await refusalOf(call(undefined, what))).toMatchObject(denied);
      },
    );

    it.each(['an append', 'a read of a stream', 'the state of a group'] as const)(
      'an ordinary user may by default: %s',
      async (what) => {
        await expect(done(ordinary, what)).resolves.toBeDefined();
      },
    );

    it.each([
      'a read of $all',
      'a subscription to $all',
      'a group on $all that is there',
      'making a group',
      'handing out parked reports again',
      'the parked list',
      'a stream whose metadata let administrators read',
      'an append to a stream whose metadata let administrators write',
    ] as const)('an ordinary user may not by default, 7 access-denied: %s', async (what) => {
      expect(await refusalOf(call(ordinary, what))).toMatchObject(denied);
    });

    it('an append that shares a call is denied without a code', async () => {
      const refused = await refusalOf(call(ordinary, 'metadata of $all'));
      expect([refused.code, refused.type]).toStrictEqual([undefined, 'access-denied']);
    });

    it.each(['a read of $all', 'a subscription to $all', 'a group on $all that is there'] as const)(
      'who is granted to read $all by its metadata may: %s',
      async (what) => {
        await client().setStreamMetadata('$all', { acl: { readRoles: ['$admins', role] } });
        await expect(done(granted, what)).resolves.toBeDefined();
        expect(await refusalOf(call(ordinary, what))).toMatchObject(denied);
        expect(await refusalOf(call(granted, 'making a group'))).toMatchObject(denied);
        await client().setStreamMetadata('$all', {});
      },
    );

    it('who is granted to read the parked list by its metadata may, though not hand it out again', async () => {
      await client().setStreamMetadata(parkedOf(group), { acl: { readRoles: ['$admins', role] } });
      expect((await refusalOf(call(granted, 'the parked list'))).type).toBe('stream-not-found');
      expect(await refusalOf(call(granted, 'handing out parked reports again'))).toMatchObject(denied);
    });
  });
}

type Subscription =
  | ReturnType<EventStoreDBClient['subscribeToAll']>
  | ReturnType<EventStoreDBClient['subscribeToPersistentSubscriptionToAll']>;

/** Resolves once the server has confirmed it. */
const subscribed = (subscription: Subscription): Promise<string> =>
  new Promise((resolve, reject) => {
    const told = subscription as { on: (event: string, hear: (error: Error) => void) => unknown };
    told.on('error', reject);
    told.on('confirmation', () => {
      resolve('confirmed');
      subscription.unsubscribe().catch(() => undefined);
    });
  });
