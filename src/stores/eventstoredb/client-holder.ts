import { storeClosed } from '../port/event-store-problems.ts';
import type { EventStoreDbClient } from './client.ts';
import { failureOf } from './failure.ts';
import { type OwnedClient, ownedClient } from './owned-client.ts';
import type { Timing } from './timing.ts';
import { within } from './watchdog.ts';

export interface HolderOptions {
  readonly connect: () => EventStoreDbClient | Promise<EventStoreDbClient>;
  /** Asked of every client but the first, before it is used: whether it speaks to the same log. */
  readonly assertSameLog: (client: EventStoreDbClient) => Promise<void>;
  readonly timing: Timing;
}

export type HeldClient = Promise<EventStoreDbClient>;

/** Holds the client in use, and makes another when it has been let go of. */
export interface ClientHolder {
  /** Fails with `store-closed` once it is closed. */
  readonly take: () => HeldClient;
  readonly isCurrent: (client: HeldClient) => boolean;
  /** Lets go of a client, if it is still the one in use; tells whether it was. */
  readonly letGo: (client: HeldClient) => boolean;
  readonly close: () => Promise<void>;
}

export function clientHolder({ connect, assertSameLog, timing }: HolderOptions): ClientHolder {
  let current: HeldClient | undefined;
  let made = 0;
  let closed = false;
  const open = new Map<HeldClient, Promise<OwnedClient>>();

  const make = (): HeldClient => {
    const owned = ownedClient(connect);
    const usable = owned.then(async ({ client }) => {
      made += 1;
      if (made > 1)
        await within(
          timing.call,
          'reconnecting',
          onceRedirected(() => assertSameLog(client)),
        );
      return client;
    });
    open.set(usable, owned);
    usable.catch(() => destroy(usable));
    return usable;
  };
  const destroy = (client: HeldClient): void => {
    const destroyed = open.get(client)?.then((owned) => owned.destroy());
    destroyed?.catch(() => undefined);
    open.delete(client);
  };

  return {
    take: () => {
      if (closed) return Promise.reject(storeClosed());
      current ??= make();
      return current;
    },
    isCurrent: (client) => client === current,
    letGo: (client) => {
      if (client !== current) return false;
      current = undefined;
      destroy(client);
      return true;
    },
    close: async () => {
      closed = true;
      current = undefined;
      const last = [...open.values()];
      for (const client of open.keys()) destroy(client);
      await Promise.allSettled(last);
    },
  };
}

/** Once more where the node that was asked has named another. */
async function onceRedirected(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (failureOf(error) !== 'not-leader') throw error;
    await work();
  }
}
