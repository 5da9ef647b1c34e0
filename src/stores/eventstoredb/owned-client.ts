import type { EventStoreDbClient } from './client.ts';
import { socketOwner } from './socket-owner.ts';

/** A client, and all that it opens. */
export interface OwnedClient {
  readonly client: EventStoreDbClient;
  /** Ends what is under way; afterwards nothing of it is open, whatever it was waiting for. */
  readonly destroy: () => void;
}

/** Both clients make what they speak through by this, and make another whenever it has failed. */
interface WithChannel extends EventStoreDbClient {
  getChannel?: () => Promise<Channel>;
}

interface Channel {
  readonly close: () => void;
}

export async function ownedClient(
  connect: () => EventStoreDbClient | Promise<EventStoreDbClient>,
): Promise<OwnedClient> {
  const { own, destroy } = socketOwner();
  const made = await own(connect);
  const closeChannel = lastChannelOf(made);
  const client = new Proxy(made, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => own(() => value.apply(target, given));
    },
  });
  return {
    client,
    destroy: () => {
      made.dispose().catch(() => undefined);
      closeChannel();
      destroy();
    },
  };
}

/** Returns what closes the channel in use; to ask for it then could make another, and search a cluster for it. */
function lastChannelOf(client: WithChannel): () => void {
  const { getChannel } = client;
  let last: Promise<Channel> | undefined;
  if (getChannel !== undefined) {
    client.getChannel = () => {
      last = getChannel();
      return last;
    };
  }
  return () => {
    last?.then(
      (channel) => channel.close(),
      () => undefined,
    );
  };
}
