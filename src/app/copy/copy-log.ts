import { decodeEvent } from '../../stores/port/decode-event.ts';
import type { EventStore, NonEmpty, StoredEvent } from '../../stores/port/event-store.ts';
import type { Position } from '../../stores/port/position.ts';
import { copyDiffers } from './copy-problems.ts';
import { eventsOf, next } from './stored-events.ts';

export interface CopyOptions {
  /** Told after each step how many events have been copied or compared, and how far the source's log goes. */
  readonly progress?: (done: number, position: Position, end: Position) => void;
}

/** How many events were copied now, and how many were in the target before. */
export interface Copied {
  readonly copied: number;
  readonly before: number;
}

/** How many events of one stream are appended together at most. */
const longestRun = 100;

/** As many bytes are appended together at most, unless a single event is larger: servers have their limits. */
const mostBytes = 500_000;

const sameEvent = (one: StoredEvent | undefined, other: StoredEvent | undefined): boolean =>
  one?.stream === other?.stream &&
  one?.version === other?.version &&
  sameBytes(one?.hash, other?.hash) &&
  sameBytes(one?.bytes, other?.bytes);

const sameBytes = (one: Uint8Array = nothing, other: Uint8Array = nothing): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

const nothing = new Uint8Array();

/** Reads both logs side by side, as far as the target goes; gives the rest of the source. */
async function compared(from: EventStore, to: EventStore, end: Position, step: (event: StoredEvent) => void) {
  const source = eventsOf(from, end);
  const target = eventsOf(to, await to.end());
  let count = 0;
  for (let there = await next(target); there !== undefined; there = await next(target)) {
    const here = await next(source);
    count += 1;
    if (here === undefined || !sameEvent(here, there)) throw copyDiffers(count, here, there);
    step(here);
  }
  return { count, rest: source };
}

/** Events that follow one another in one stream and in the log, to be appended together. */
async function* runs(events: AsyncIterable<StoredEvent>): AsyncGenerator<readonly StoredEvent[], void> {
  let run: StoredEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    bytes += event.bytes.length;
    if (
      run.length > 0 &&
      (run[0]?.stream !== event.stream || run.length === longestRun || bytes > mostBytes)
    ) {
      yield run;
      run = [];
      bytes = event.bytes.length;
    }
    run.push(event);
  }
  if (run.length > 0) yield run;
}

/** As many runs are looked ahead. */
const runsAhead = 16;

/** Looks for a stream that is to begin. What comes of it the append finds out again. */
const lookFor = async (to: EventStore, [first]: readonly StoredEvent[]): Promise<void> => {
  if (first?.version !== 1n) return;
  const pages = to.scanStream(first.stream, { after: 0n })[Symbol.asyncIterator]();
  await pages.next().catch(() => undefined);
  await pages.return?.();
};

/**
 * Before the first event of a stream a server is asked whether the stream was deleted; asked ahead, the append need
 * not wait for that. The runs keep their order.
 */
async function* lookedFor(
  to: EventStore,
  all: AsyncIterable<readonly StoredEvent[]>,
): AsyncGenerator<readonly StoredEvent[], void> {
  const waiting: { readonly run: readonly StoredEvent[]; readonly found: Promise<void> }[] = [];
  const next = async () => {
    const first = waiting.shift();
    await first?.found;
    return first?.run ?? [];
  };
  for await (const run of all) {
    waiting.push({ run, found: lookFor(to, run) });
    if (waiting.length > runsAhead) yield await next();
  }
  while (waiting.length > 0) yield await next();
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

async function append(to: EventStore, run: readonly StoredEvent[]): Promise<void> {
  const [first] = run as NonEmpty<StoredEvent>;
  const events = run.map((event) => decodeEvent(utf8.decode(event.bytes), event));
  await to.append(first.stream, events as unknown as NonEmpty<(typeof events)[number]>, {
    expected: first.version - 1n,
  });
}

/**
 * Copy a log, in its own order: events, chain hashes and the tree over the log come out the same, so what was
 * signed for the one holds for the other. What an earlier copy has brought over is compared, not copied again; in
 * the end the whole copy is compared with the source, byte by byte.
 *
 * @throws {GuanxiaError} `copy-differs`, and the codes of both stores
 */
export async function copyLog(
  from: EventStore,
  to: EventStore,
  { progress = () => undefined }: CopyOptions = {},
): Promise<Copied> {
  const end = await from.end();
  let done = 0;
  const step = ({ position }: StoredEvent) => {
    done += 1;
    progress(done, position, end);
  };
  const { count: before, rest } = await compared(from, to, end, step);
  let copied = 0;
  for await (const run of lookedFor(to, runs(rest))) {
    await append(to, run);
    copied += run.length;
    for (const event of run) step(event);
  }
  if (copied > 0) await assertSame(from, to, end);
  return { copied, before };
}

async function assertSame(from: EventStore, to: EventStore, end: Position): Promise<void> {
  const { count, rest } = await compared(from, to, end, () => undefined);
  const missing = await next(rest);
  if (missing !== undefined) throw copyDiffers(count + 1, missing, undefined);
}
