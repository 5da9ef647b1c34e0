import { type EventStoreDbClient, type Listening, requiresLeader, type ServerRecord } from './client.ts';
import { noCaughtUp } from './problems.ts';
import { pageSize } from './read-stream.ts';
import { ask, type Session } from './session.ts';
import type { StreamNames } from './stream-names.ts';

/** What the server has of ours after a place. */
export interface Stretch {
  /** At most a page of them; links stand for themselves. */
  readonly records: readonly ServerRecord[];
  /** Up to where there is nothing else of ours; the server names it also where nothing was ours. */
  readonly reached: bigint;
  readonly caughtUp: boolean;
}

/**
 * Reads `$all` forwards by a catch-up subscription that the server filters: a read that is not subscribed to is
 * filtered by no server through `@eventstore/db-client`, so that everybody's events would come.
 */
export interface ForwardReader {
  /** What comes after a place, which is `0n` or one that a reader has reached. */
  readonly next: (after: bigint) => Promise<Stretch>;
  readonly close: () => void;
}

/** How many events the server looks through between two of the places that it tells. */
const window = 500;

export function forwardReader(session: Session): ForwardReader {
  let open: OpenStretch | undefined;
  let silences = 0;

  const close = () => {
    open?.close();
    open = undefined;
  };
  const from = (client: EventStoreDbClient, after: bigint): OpenStretch => {
    if (open?.client === client && open.at() === after) return open;
    close();
    open = openAt(client, session.names, after);
    return open;
  };

  return {
    close,
    next: async (after) => {
      const stretch = await ask(session, '$all', async (client) => {
        if (open?.isSilent() === true) silences += 1;
        if (silences > 1) throw noCaughtUp();
        const { look, call } = session.timing;
        return from(client, after).page(Math.min(look, call / 2));
      });
      silences = 0;
      if (stretch.caughtUp) close();
      return stretch;
    },
  };
}

interface OpenStretch {
  readonly client: EventStoreDbClient;
  readonly at: () => bigint;
  /** Whether the server has confirmed that it is read, and then said nothing. */
  readonly isSilent: () => boolean;
  /** A page, or what has come after `patience` milliseconds, if anything has. */
  readonly page: (patience: number) => Promise<Stretch>;
  readonly close: () => void;
}

/** The subscription, and what it has told so far. */
interface Heard {
  readonly subscription: Listening;
  /** Up to where everything has been taken. */
  at: bigint;
  /** How far the server has looked. */
  told: bigint;
  confirmed: boolean;
  caughtUp: boolean;
  failure: unknown;
  /** Called whenever something has come. */
  wake: () => void;
}

function subscribeAfter(client: EventStoreDbClient, names: StreamNames, after: bigint): Heard {
  const checkpointReached = (_: unknown, { commit }: { readonly commit: bigint }) => note({ told: commit });
  const filter = {
    filterOn: 'streamName',
    regex: names.pattern,
    maxSearchWindow: window,
    checkpointInterval: 1,
    checkpointReached,
  } as const;
  const fromPosition = after === 0n ? 'start' : { commit: after, prepare: after };
  const subscription = client.subscribeToAll(
    { fromPosition, filter, requiresLeader },
    { highWaterMark: pageSize },
  );
  const heard: Heard = {
    subscription,
    at: after,
    told: after,
    confirmed: false,
    caughtUp: false,
    failure: undefined,
    wake: () => undefined,
  };
  const note = (news: Partial<Heard>) => {
    Object.assign(heard, news);
    heard.wake();
  };
  const fail = (failure: unknown) => note({ failure: heard.failure ?? failure });
  subscription
    .on('confirmation', () => note({ confirmed: true }))
    .on('caughtUp', () => note({ caughtUp: true }))
    .on('readable', () => heard.wake())
    .on('error', fail)
    .on('close', () => fail(new Error('the reading of $all was cut short')));
  return heard;
}

function openAt(client: EventStoreDbClient, names: StreamNames, after: bigint): OpenStretch {
  const heard = subscribeAfter(client, names, after);
  const { subscription } = heard;
  return {
    client,
    at: () => heard.at,
    isSilent: () => heard.confirmed && !heard.caughtUp && heard.at === after,
    page: (patience) => pageOf(heard, patience),
    close: () => {
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
    },
  };
}

/** Also where the server says nothing more, what has come is given. */
const orAfter = (woken: Promise<void>, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void woken.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });

async function pageOf(heard: Heard, patience: number): Promise<Stretch> {
  const began = performance.now();
  const before = heard.at;
  const records: ServerRecord[] = [];
  const isLate = () => heard.at > before && performance.now() - began >= patience;
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      heard.wake = resolve;
    });
    if (takeInto(records, heard)) return { records, reached: heard.at, caughtUp: false };
    if (heard.caughtUp || isLate()) return { records, reached: heard.at, caughtUp: heard.caughtUp };
    if (heard.failure !== undefined) throw heard.failure;
    await (heard.at > before ? orAfter(woken, patience) : woken);
  }
}

/** Takes what has come; tells whether a page is full. */
function takeInto(records: ServerRecord[], heard: Heard): boolean {
  while (records.length < pageSize) {
    const record = nextOf(heard.subscription);
    if (record === undefined) {
      if (heard.told > heard.at) heard.at = heard.told;
      return false;
    }
    records.push(record);
    heard.at = record.position?.commit ?? heard.at;
  }
  return true;
}

function nextOf(subscription: Listening): ServerRecord | undefined {
  for (let each = subscription.read(); each !== null; each = subscription.read()) {
    const record = each.link ?? each.event;
    if (record !== undefined) return record;
  }
  return undefined;
}
