import type { EventStoreDbClient, WithChannel } from './client.ts';
import { failureOf } from './failure.ts';
import type { Timing } from './timing.ts';
import { within } from './watchdog.ts';

export interface ConnectionOptions {
  readonly connect: () => EventStoreDbClient | Promise<EventStoreDbClient>;
  /** Asked of every client but the first, before it is used: whether it speaks to the same log. */
  readonly assertSameLog: (client: EventStoreDbClient) => Promise<void>;
  readonly timing: Timing;
}

export type HeldClient = Promise<EventStoreDbClient>;

/** Holds the client in use, and makes another when it has been let go of. */
export interface ClientHolder {
  readonly take: () => HeldClient;
  readonly isCurrent: (client: HeldClient) => boolean;
  /** Lets go of a client, if it is still the one in use; tells whether it was. */
  readonly letGo: (client: HeldClient) => boolean;
  readonly close: () => Promise<void>;
}

export function clientHolder({ connect, assertSameLog, timing }: ConnectionOptions): ClientHolder {
  let current: HeldClient | undefined;
  let made = 0;

  /** Once more where the node that was asked has named another. */
  const sameLog = async (client: EventStoreDbClient): Promise<void> => {
    try {
      await assertSameLog(client);
    } catch (error) {
      if (failureOf(error) !== 'not-leader') throw error;
      await assertSameLog(client);
    }
  };

  const open = async (): HeldClient => {
    const client = await connect();
    made += 1;
    if (made === 1) return client;
    try {
      await within(timing.call, 'reconnecting', sameLog(client));
      return client;
    } catch (error) {
      dispose(client);
      throw error;
    }
  };

  return {
    take: () => {
      current ??= open();
      return current;
    },
    isCurrent: (client) => client === current,
    letGo: (client) => {
      if (client !== current) return false;
      current = undefined;
      client.then(dispose, () => undefined);
      return true;
    },
    close: async () => {
      const last = current;
      current = undefined;
      await last?.then(dispose, () => undefined);
    },
  };
}

/** Ends what the client has under way, and closes its socket, which its own `dispose` leaves open. */
function dispose(client: EventStoreDbClient): void {
  const { getChannel } = client as Partial<WithChannel>;
  client.dispose().catch(() => undefined);
  getChannel?.().then(
    (channel) => channel.close(),
    () => undefined,
  );
}
