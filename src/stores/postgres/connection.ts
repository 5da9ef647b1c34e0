import { storeClosed } from '../port/event-store-problems.ts';
import { type ClientBase, loadDriver, type Pool } from './driver.ts';
import { inOurWords } from './failure.ts';
import type { Place } from './place.ts';

export type Value = string | number | bigint | readonly string[] | null;

/** Asks the server; rows are objects by column name. */
export type Query = <Row>(sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;

/** Connections to one database, whose errors are told in our words. */
export interface Connection {
  readonly place: Place;
  readonly query: Query;
  /** All of `work` or nothing. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  /** Works while a lock is held by a connection of its own; the lock goes with that connection. */
  readonly locked: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Views can be rebuilt from the log, so their last commits need not survive a power cut: see ADR 9. */
const settings = '-c synchronous_commit=off -c client_min_messages=warning';

export async function connect(place: Place): Promise<Connection> {
  const { Pool: PoolOfDriver } = await loadDriver();
  const pool = (max: number): Pool => {
    const made = new PoolOfDriver({
      connectionString: place.connection,
      options: settings,
      application_name: 'guanxia',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      max,
    });
    // The server ended a connection that nobody was using; the next query makes another.
    made.on('error', () => undefined);
    return made;
  };
  // Whoever waits for a lock must not keep a connection from whoever holds it.
  const [working, waiting] = [pool(4), pool(32)];
  let closing: Promise<unknown> | undefined;

  const using = async <T>(from: Pool, work: (query: Query, client: ClientBase) => Promise<T>): Promise<T> => {
    if (closing !== undefined) throw storeClosed();
    let failure: Error | undefined;
    try {
      const client = await from.connect();
      const lost = (error: Error): void => {
        failure = error;
      };
      client.on('error', lost);
      try {
        return await work(asking(client), client);
      } catch (error) {
        failure = error as Error;
        throw error;
      } finally {
        client.off('error', lost);
        client.release(failure);
      }
    } catch (error) {
      throw inOurWords(error, place.shown);
    }
  };

  return {
    place,
    query: (sql, values) => using(working, (query) => query(sql, values)),
    transaction: (work) => using(working, (query) => inTransaction(query, work)),
    locked: (name, work) => using(waiting, (query) => whileLocked(query, name, work)),
    close: async () => {
      closing ??= Promise.all([working.end(), waiting.end()]);
      await closing;
    },
  };
}

const asking =
  (client: ClientBase): Query =>
  async (sql, values = []) =>
    (await client.query(sql, [...values])).rows;

async function inTransaction<T>(query: Query, work: (query: Query) => Promise<T>): Promise<T> {
  await query('BEGIN');
  try {
    const result = await work(query);
    await query('COMMIT');
    return result;
  } catch (error) {
    // Should it fail as well, the connection is not used again, and the server rolls back by itself.
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function whileLocked<T>(query: Query, name: string, work: () => Promise<T>): Promise<T> {
  await query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
  try {
    return await work();
  } finally {
    await query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
  }
}
