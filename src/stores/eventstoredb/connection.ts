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

/** After so many clients in a row were of no use, the server is left alone for a while. */
const failuresInARow = 5;

export function connection(options: ConnectionOptions): Connection {
  const { timing } = options;
  const breaker = circuitBreaker({ failures: failuresInARow, rest: timing.rest });
  const clients = clientHolder(options);

  const failed = (error: unknown, used: HeldClient | undefined): CallFailedError => {
    const told = new CallFailedError(error);
    if (told.failure !== 'lost') breaker.succeeded();
    // Many calls fail with one client; together they count once.
    else if (used !== undefined && clients.letGo(used)) breaker.failed();
    return told;
  };

  const attempt = async <T>(what: string, work: (client: EventStoreDbClient) => Promise<T>) => {
    let used: HeldClient | undefined;
    try {
      breaker.assertClosed();
      used = clients.take();
      const result = await within(timing.call, what, work(await used));
      breaker.succeeded();
      return { result, used };
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
