import { type EventStoreDbClient, requiresLeader } from './client.ts';
import { type EventStoreDbOptions, openSession } from './event-store.ts';
import { parkedStream } from './parked.ts';
import { administrators, grant, operators, rightsByDefault, rightsOf } from './rights.ts';
import { ask, type Session } from './session.ts';
import { createGroup, groupNamed } from './work-queue.ts';

/** Users, or groups of users, of the server. */
export interface Grants {
  /** Who reads the whole log and the list of parked reports. */
  readonly reads: readonly string[];
  /** Who appends, and nobody else on the whole server; left as it is when absent. */
  readonly writes?: readonly string[];
}

/** What was prepared on a server, and whether there was anything to do. */
export interface Prepared {
  readonly what: 'log' | 'group' | 'parked' | 'streams';
  readonly isNew: boolean;
}

/** What an administrator does to a server for an office, and what else is on it. */
export interface Administration {
  /** Name of the office's group on the server. */
  readonly group: string;
  /** The office's prefix on the server. */
  readonly prefix: string;
  /**
   * Grants the rights that an office needs and makes its group; what is there already stays.
   *
   * @throws {GuanxiaError} `store-denied` for everybody but an administrator of the server
   */
  readonly prepare: (grants: Grants) => Promise<readonly Prepared[]>;
  /**
   * The prefix of another office on the server, or the name of a stream of some other program; `undefined` where
   * none was found within the time of a call.
   */
  readonly neighbour: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

export function eventStoreDbAdministration({
  group: name,
  credentials,
  ...options
}: EventStoreDbOptions & { readonly group: string }): Administration {
  const session = openSession(options);
  const prefix = options.prefix ?? '';
  const group = groupNamed(name, prefix);
  const rightsFor = (...[kept, granted]: [Parameters<typeof grant>[2], Parameters<typeof grant>[3]]) =>
    grant(session, credentials, kept, granted);

  const restrict = async (reads: readonly string[], writes: readonly string[]): Promise<Prepared> => {
    const readers = [...new Set([...reads, ...writes])];
    const nobodyElse = [administrators];
    const all = { $r: readers, $w: writes, $d: nobodyElse, $mr: readers, $mw: nobodyElse };
    return { what: 'streams', isNew: await rightsFor(rightsByDefault, all) };
  };

  return {
    group,
    prefix,
    prepare: async ({ reads, writes }) => [
      { what: 'log', isNew: await rightsFor(rightsOf('$all'), { $r: reads }) },
      { what: 'group', isNew: await createGroup(session, group) },
      {
        what: 'parked',
        isNew: await rightsFor(rightsOf(parkedStream(group)), { $r: [operators, ...reads] }),
      },
      ...(writes === undefined ? [] : [await restrict(reads, writes)]),
    ],
    neighbour: () => neighbour(session, prefix),
    close: async () => {
      session.markClosed();
      await session.connection.close();
    },
  };
}

/** Streams of others: of any other name, or, where every name is ours, of an office with a prefix. */
const othersThan = ({ pattern }: Session['names'], prefix: string): string =>
  prefix === ''
    ? String.raw`^[A-Za-z0-9_-]+\.(report|mandate|directory|calendar|ruleset)-`
    : `^(?!${pattern.replace(/^\^/, '')})[^$]`;

const neighbour = (session: Session, prefix: string): Promise<string | undefined> =>
  ask(session, '$all', async (client) => {
    const stream = await firstStream(client, othersThan(session.names, prefix), session.timing.call / 2);
    return stream?.replace(/^([A-Za-z0-9_-]+\.)(report|mandate|directory|calendar|ruleset)-.*$/, '$1');
  });

/** The stream of the first event whose stream's name fits, if it is met within `patience` milliseconds. */
async function firstStream(
  client: EventStoreDbClient,
  regex: string,
  patience: number,
): Promise<string | undefined> {
  const reading = client.subscribeToAll({
    fromPosition: 'start',
    filter: { filterOn: 'streamName', checkpointInterval: 32, regex },
    requiresLeader,
  });
  const stop = () => void reading.destroy();
  const timer = setTimeout(stop, patience);
  reading.on('caughtUp', stop);
  try {
    for await (const { event } of reading) if (event !== undefined) return event.streamId;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  } finally {
    clearTimeout(timer);
    reading.unsubscribe().catch(() => undefined);
    reading.destroy();
  }
  return undefined;
}
