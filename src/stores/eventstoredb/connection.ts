import { CallFailedError } from './call-failed.ts';
import { type CircuitBreaker, circuitBreaker } from './circuit-breaker.ts';
import type { EventStoreDbClient, WithChannel } from './client.ts';
import { CircuitOpenError } from './failure.ts';
import type { Timing } from './timing.ts';
import { within } from './watchdog.ts';

/** Makes calls to the server, each under the watchdog; a client that failed is replaced by a new one. */
export interface Connection {
  /** @throws {CallFailedError} */
  readonly call: <T>(what: string, work: (client: EventStoreDbClient) => Promise<T>) => Promise<T>;
  /** The client now in use, for what goes on without end. */
  readonly client: () => Promise<EventStoreDbClient>;
  readonly breaker: CircuitBreaker;
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions {
  readonly connect: () => EventStoreDbClient | Promise<EventStoreDbClient>;
  /** Asked of every client but the first, before it is used: whether it speaks to the same log. */
  readonly assertSameLog: (client: EventStoreDbClient) => Promise<void>;
  readonly timing: Timing;
}

/** After so many clients in a row were of no use, the server is left alone for a while. */
const failuresInARow = 5;

export function connection({ connect, assertSameLog, timing }: ConnectionOptions): Connection {
  const breaker = circuitBreaker({ failures: failuresInARow, rest: timing.rest });
  let current: Promise<EventStoreDbClient> | undefined;
  let made = 0;

  const open = async (): Promise<EventStoreDbClient> => {
    const client = await connect();
    made += 1;
    if (made === 1) return client;
    try {
      await within(timing.call, 'reconnecting', assertSameLog(client));
    } catch (error) {
      letGo(client);
      throw error;
    }
    return client;
  };

  const client = (): Promise<EventStoreDbClient> => {
    current ??= open();
    return current;
  };

  /** Many calls fail with one client; it counts as one failure. */
  const retire = (used: Promise<EventStoreDbClient>) => {
    if (used !== current) return;
    current = undefined;
    breaker.failed();
    used.then(letGo, () => undefined);
  };

  return {
    client,
    breaker,
    call: async (what, work) => {
      let used: Promise<EventStoreDbClient> | undefined;
      try {
        breaker.assertClosed();
        used = client();
        const ready = await used;
        const result = await within(timing.call, what, work(ready));
        breaker.succeeded();
        return result;
      } catch (error) {
        const failed = new CallFailedError(error);
        if (failed.failure !== 'lost') breaker.succeeded();
        else if (used !== undefined && !(error instanceof CircuitOpenError)) retire(used);
        throw failed;
      }
    },
    close: async () => {
      const last = current;
      current = undefined;
      if (last !== undefined) await last.then(letGo, () => undefined);
    },
  };
}

/** Ends what the client has under way, and closes its socket, which `dispose` leaves open. */
function letGo(client: EventStoreDbClient): void {
  const { getChannel } = client as Partial<WithChannel>;
  client.dispose().catch(() => undefined);
  getChannel?.().then(
    (channel) => channel.close(),
    () => undefined,
  );
}
