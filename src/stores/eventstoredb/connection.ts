import { CallFailedError } from './call-failed.ts';
import { type CircuitBreaker, circuitBreaker } from './circuit-breaker.ts';
import type { EventStoreDbClient } from './client.ts';
import { type ClientHolder, clientHolder, type HeldClient, type HolderOptions } from './client-holder.ts';
import { clusterReason, type Seeds } from './cluster-reason.ts';
import { CircuitOpenError, failureOf } from './failure.ts';
import { unreachable } from './unreachable.ts';
import { within } from './watchdog.ts';

export interface ConnectionOptions extends HolderOptions {
  readonly seeds: Seeds;
}

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
  const explain = explainer(options);
  let reached = false;

  const redirects = redirections(clients);
  const failed = (error: unknown, used: Used | undefined): CallFailedError => {
    const told = new CallFailedError(error);
    if (told.failure === 'not-leader') redirects.findLeader(used);
    else if (told.failure !== 'lost') breaker.succeeded();
    // Many calls fail with one client; together they count once.
    else if (used !== undefined && clients.letGo(used.client)) breaker.failed(error);
    return told;
  };

  const take = (): Used => {
    const client = clients.take();
    return { client, redirects: redirects.of(client), opened: false };
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
      reached = true;
      return { result, used: used.client };
    } catch (error) {
      throw failed(reached ? error : await explain(error), used);
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

/** A client goes by itself to the leader that a node names. That node may not know yet that the leader is gone. */
function redirections(clients: ClientHolder) {
  const redirected = new WeakMap<HeldClient, number>();
  return {
    of: (client: HeldClient): number => redirected.get(client) ?? 0,
    findLeader: (used: Used | undefined): void => {
      if (used === undefined) return;
      const { client, redirects, opened } = used;
      if (!opened || redirects > 0) clients.letGo(client);
      else redirected.set(client, 1);
    },
  };
}

/** Finds out why no node of a cluster was reached; many that ask at once are told the same. */
function explainer({ seeds, timing }: ConnectionOptions): (error: unknown) => Promise<unknown> {
  let asking: Promise<unknown> | undefined;
  return async (error) => {
    const told = failureOf(error) !== 'lost' || unreachable(error) !== undefined;
    if (seeds.length === 0 || told || error instanceof CircuitOpenError) return error;
    asking ??= clusterReason(seeds, timing.call);
    const reason = await asking;
    asking = undefined;
    return reason ?? error;
  };
}
