import { CallFailedError } from './call-failed.ts';
import { type CircuitBreaker, circuitBreaker } from './circuit-breaker.ts';
import type { EventStoreDbClient } from './client.ts';
import { type ConnectionOptions, clientHolder, type HeldClient } from './client-holder.ts';
import { within } from './watchdog.ts';

type Call = <T>(what: string, work: (client: EventStoreDbClient) => Promise<T>) => Promise<T>;

/** Makes calls to the server, each under the watchdog; a client that failed is replaced by a new one. */
export interface Connection {
  /** @throws {CallFailedError} */
  readonly call: Call;
  /**
   * As `call`, to read: a client that is let go of meanwhile ends what it reads as if there were no more, and
   * that counts as a failure.
   *
   * @throws {CallFailedError}
   */
  readonly read: Call;
  /** The client now in use, for what goes on without end. */
  readonly client: () => HeldClient;
  readonly breaker: CircuitBreaker;
  readonly close: () => Promise<void>;
}

/** The client of a call, as it was when the call began. */
interface Used {
  readonly client: HeldClient;
  /** How often it had been sent to another node. */
  readonly redirects: number;
  /** Whether it could be made at all. */
  opened: boolean;
}

/** After so many clients in a row were of no use, the server is left alone for a while. */
const failuresInARow = 5;

export function connection(options: ConnectionOptions): Connection {
  const { timing } = options;
  const breaker = circuitBreaker({ failures: failuresInARow, rest: timing.rest });
  const clients = clientHolder(options);

  // A client goes by itself to the leader that a node names. That node may not know yet that the leader is gone.
  const redirected = new WeakMap<HeldClient, number>();
  const findLeader = (used: Used | undefined): void => {
    if (used === undefined) return;
    const { client, redirects, opened } = used;
    if (!opened || redirects > 0) clients.letGo(client);
    else redirected.set(client, 1);
  };

  const failed = (error: unknown, used: Used | undefined): CallFailedError => {
    const told = new CallFailedError(error);
    if (told.failure === 'not-leader') findLeader(used);
    else if (told.failure !== 'lost') breaker.succeeded();
    // Many calls fail with one client; together they count once.
    else if (used !== undefined && clients.letGo(used.client)) breaker.failed(error);
    return told;
  };

  const take = (): Used => {
    const client = clients.take();
    return { client, redirects: redirected.get(client) ?? 0, opened: false };
  };

  const attempt = async <T>(what: string, work: (client: EventStoreDbClient) => Promise<T>) => {
    let used: Used | undefined;
    try {
      breaker.assertClosed();
      used = take();
      const client = await used.client;
      used.opened = true;
      const result = await within(timing.call, what, work(client));
      breaker.succeeded();
      return { result, used: used.client };
    } catch (error) {
      throw failed(error, used);
    }
  };

  return {
    client: clients.take,
    breaker,
    call: async (what, work) => (await attempt(what, work)).result,
    read: async (what, work) => {
      const { result, used } = await attempt(what, work);
      if (!clients.isCurrent(used)) throw new CallFailedError(new Error(`${what}: cut short`));
      return result;
    },
    close: clients.close,
  };
}
