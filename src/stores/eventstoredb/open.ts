import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../port/event-store.ts';
import type { WorkQueue } from '../port/work-queue.ts';
import { type Administration, eventStoreDbAdministration } from './administration.ts';
import type { Credentials, EventStoreDbClient } from './client.ts';
import { type ConnectionString, parseConnectionString } from './connection-string.ts';
import { type EventStoreDbOptions, eventStoreDbEventStore } from './event-store.ts';
import { eventStoreDbWorkQueue } from './work-queue.ts';

export interface OpenOptions extends Omit<EventStoreDbOptions, 'connect' | 'credentials'> {
  /**
   * As the client takes it, `esdb://user:password@host:2113?tls=true&tlsCAFile=…`, and with a setting of ours,
   * `streamPrefix=…`, for a server that others use as well. Keep passwords out of a process's arguments.
   */
  readonly connectionString: string;
}

const clientMissing = (cause: unknown) =>
  new GuanxiaError(
    [
      {
        code: 'esdb-client-missing',
        message: {
          'zh-CN': '未安装连接 EventStoreDB 所需的软件包 `@eventstore/db-client`',
          en: 'the package `@eventstore/db-client`, which connects to EventStoreDB, is not installed',
        },
        help: {
          'zh-CN': '请运行 `npm install @eventstore/db-client@6`',
          en: 'run `npm install @eventstore/db-client@6`',
        },
      },
    ],
    { cause },
  );

/** The client is loaded with the first store that needs it: it takes a moment, and is an optional package. */
async function loadClient(): Promise<(connectionString: string) => EventStoreDbClient> {
  try {
    const { EventStoreDBClient } = await import('@eventstore/db-client');
    return (text) => EventStoreDBClient.connectionString(text) as unknown as EventStoreDbClient;
  } catch (cause) {
    throw clientMissing(cause);
  }
}

/**
 * Credentials sent with each append make the client append by a call of its own. The call that all appends share
 * otherwise is better avoided: when a client is replaced, an answer that comes late on the old one's ends the
 * process. Without TLS nothing is sent, so anything will do.
 */
const credentialsOf = ({ credentials, tls }: ConnectionString): Credentials | undefined =>
  credentials ?? (tls ? undefined : { username: '', password: '' });

/**
 * How the leader of a cluster is looked for, unless the connection string says otherwise. A node that has gone
 * silent is waited for one second; the client's own five are longer than an election takes. After two rounds the
 * adapter tries again by itself.
 */
const search = { gossipTimeout: 1, maxDiscoverAttempts: 2 };

function impatient(text: string): string {
  const missing = Object.entries(search).filter(([name]) => !new RegExp(`[?&]${name}=`, 'i').test(text));
  return missing.reduce(
    (known, [name, value]) => `${known}${known.includes('?') ? '&' : '?'}${name}=${value}`,
    text,
  );
}

/** How to make clients, and what goes with them. */
export async function clientOptions(
  connectionString: string,
): Promise<Pick<EventStoreDbOptions, 'connect' | 'seeds' | 'credentials' | 'prefix'>> {
  const parsed = parseConnectionString(connectionString);
  const client = await loadClient();
  const credentials = credentialsOf(parsed);
  return {
    connect: () => client(impatient(parsed.forClient)),
    seeds: parsed.nodes.map((node) => () => client(node)),
    prefix: parsed.prefix,
    ...(credentials === undefined ? {} : { credentials }),
  };
}

/**
 * Opens the event log on an EventStoreDB or KurrentDB server, with `@eventstore/db-client`. Nothing is sent before
 * the first call. To use another client, give it to {@link eventStoreDbEventStore}.
 *
 * @throws {GuanxiaError} `connection-string-invalid` or `esdb-client-missing`
 */
export async function openEventStoreDb({ connectionString, ...options }: OpenOptions): Promise<EventStore> {
  return eventStoreDbEventStore({ ...(await clientOptions(connectionString)), ...options });
}

/**
 * Opens the queue of reports that await their determination, shared by every worker of the group.
 *
 * @throws {GuanxiaError} `connection-string-invalid` or `esdb-client-missing`
 */
export async function openWorkQueue({
  connectionString,
  ...options
}: OpenOptions & { readonly group: string }): Promise<WorkQueue> {
  return eventStoreDbWorkQueue({ ...(await clientOptions(connectionString)), ...options });
}

/**
 * Opens what an administrator does to a server for an office.
 *
 * @throws {GuanxiaError} `connection-string-invalid` or `esdb-client-missing`
 */
export async function openServerAdministration({
  connectionString,
  ...options
}: OpenOptions & { readonly group: string }): Promise<Administration> {
  return eventStoreDbAdministration({ ...(await clientOptions(connectionString)), ...options });
}
