import { bell } from '../kit/bell.ts';
import type { EventStore, RecordedEvent, StoredEvent } from '../port/event-store.ts';
import { boundsByScanning, readSinceByEnd } from '../port/event-store.ts';
import { appender } from './appender.ts';
import type { Credentials, EventStoreDbClient } from './client.ts';
import type { Seeds } from './cluster-reason.ts';
import { connection } from './connection.ts';
import { encodeForServer } from './encoded-append.ts';
import { headCache } from './head-cache.ts';
import { inTurn } from './in-turn.ts';
import { lastKnown } from './last-known.ts';
import { listener } from './listener.ts';
import { endOfLog, eventAt, logPages } from './read-all.ts';
import { streamPages } from './read-stream.ts';
import { type Session, session } from './session.ts';
import { recordedEvent } from './stored-event.ts';
import { streamNames } from './stream-names.ts';
import { subscribe } from './subscribe.ts';
import { type Timing, usualTiming } from './timing.ts';

export interface EventStoreDbOptions {
  /** Makes a client; asked again whenever one has failed. Either client fits, see `client.ts`. */
  readonly connect: () => EventStoreDbClient | Promise<EventStoreDbClient>;
  /** Clients of the nodes of a cluster, each of one alone; asked why none was reached. */
  readonly seeds?: Seeds;
  /** In front of every stream's name on the server; needed where others use the server as well. */
  readonly prefix?: string;
  /** Sent with every append, so that each is a call of its own. */
  readonly credentials?: Credentials;
  readonly timing?: Partial<Timing>;
}

/** How many streams' last hashes are remembered. */
const headsKept = 10_000;

/** Opens a session: nothing is sent before the first call. */
export function openSession({
  connect,
  seeds = [],
  prefix = '',
  timing: given,
}: EventStoreDbOptions): Session {
  const timing = { ...usualTiming, ...given };
  const names = streamNames(prefix);
  const known = lastKnown(names);
  const { assertSameLog } = known;
  return session({ connection: connection({ connect, seeds, assertSameLog, timing }), names, known, timing });
}

/**
 * The event log on an EventStoreDB or KurrentDB server. Every call ends within its time; what became of an append
 * whose answer was lost is found out. Appends to one stream keep their order; of appends to several streams that
 * are under way at once, any may come first.
 *
 * Besides the port's, errors have the codes `store-outcome-unknown`, `store-denied`, `store-refused`,
 * `append-too-large`, `stream-deleted`, `foreign-event` and `store-diverged`: the server's log is not the one that
 * this process knew; nothing more is read from it or written to it.
 */
export function eventStoreDbEventStore(options: EventStoreDbOptions): EventStore {
  const opened = openSession(options);
  const heads = headCache(headsKept);
  const grown = bell();
  const listening = listener(opened, grown);
  const append = appender({ session: opened, heads, credentials: options.credentials });
  const turns = inTurn();

  return {
    append: async (stream, events, { expected }) => {
      opened.assertUsable();
      const encoded = encodeForServer(stream, events, expected);
      const appended = await turns.do(stream, () => append(encoded));
      grown.ring();
      return appended;
    },
    readStream: async (stream) => {
      const events: RecordedEvent[] = [];
      let last: StoredEvent | undefined;
      for await (const page of streamPages(opened, stream)) {
        events.push(...page.map(recordedEvent));
        last = page.at(-1);
      }
      if (last !== undefined) {
        heads.keep(stream, last);
        opened.known.see(last);
      }
      return { version: BigInt(events.length), events };
    },
    ...reading(opened),
    subscribe: (asked) => subscribe({ session: opened, bell: grown, listener: listening }, asked),
    close: async () => {
      await turns.idle();
      opened.markClosed();
      grown.ring();
      await opened.connection.close();
    },
  };
}

type Reading = Pick<
  EventStore,
  'readAll' | 'readSince' | 'scan' | 'scanStream' | 'end' | 'at' | 'bounds' | 'inspect'
>;

function reading(opened: Session): Reading {
  async function* readAll({ after, upTo, types }: Parameters<EventStore['readAll']>[0]) {
    opened.assertUsable();
    for await (const page of logPages(opened, after, upTo)) {
      for (const event of page) {
        if (types === undefined || (types as readonly string[]).includes(event.type))
          yield recordedEvent(event);
      }
    }
  }
  const end = async () => endOfLog(opened);
  async function* scan({ after, upTo }: Parameters<EventStore['scan']>[0]) {
    opened.assertUsable();
    yield* logPages(opened, after, upTo);
  }
  return {
    readAll,
    readSince: (options) => readSinceByEnd({ end, readAll }, options),
    scan,
    scanStream: async function* (stream, { after }) {
      opened.assertUsable();
      yield* streamPages(opened, stream, after);
    },
    end,
    at: async (position) => eventAt(opened, position),
    bounds: (options) => boundsByScanning(scan, options),
    // What is wrong with a server shows when it is read.
    inspect: async () => {
      opened.assertUsable();
      return [];
    },
  };
}
