import { randomInt } from 'node:crypto';
import { chainHash } from '../../evidence/chain/chain-hash.ts';
import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import { isAfter, type Position } from '../../stores/port/position.ts';
import { atOnce } from '../at-once.ts';
import type { Findings } from './finding.ts';
import { streamDiffers } from './log-findings.ts';

/** A stream's last event as the log has it. */
type Head = Pick<StoredEvent, 'version' | 'hash'>;

/** As many streams are drawn by lot: enough for an index that is damaged here and there, cheap beside the log. */
const drawn = 500;

const readersAtOnce = 32;

interface StreamCheckOptions {
  /** The end of the log up to which the streams were followed. */
  readonly upTo: Position;
  readonly thorough: boolean;
  readonly findings: Pick<Findings, 'add'>;
}

/**
 * Compares streams, read by themselves, with what the log was found to have of them. Decisions are made from
 * streams and audits from the log; a store keeps an index for the one that it does not need for the other.
 */
export const streamCheck = (
  store: Pick<EventStore, 'scanStream'>,
  { upTo, thorough, findings }: StreamCheckOptions,
) => {
  let count = 0;

  const compare = async ([stream, head]: readonly [string, Head]): Promise<void> => {
    // The last event is chained to the one before it, which is read for that.
    const from = thorough || head.version < 2n ? 0n : head.version - 2n;
    if (await isAsFollowed(store.scanStream(stream, { after: from }), { from, head, upTo })) count += 1;
    else findings.add(streamDiffers(stream));
  };

  return {
    check: (followed: ReadonlyMap<string, Head>): Promise<void> =>
      atOnce(thorough ? followed : lot([...followed], drawn), readersAtOnce, compare),
    /** How many streams were the same. */
    count: () => count,
  };
};

interface Expected {
  /** The version after which the stream is read. */
  readonly from: bigint;
  readonly head: Head;
  readonly upTo: Position;
}

/** Events that came after `upTo` are none of the log's that was followed. */
async function isAsFollowed(
  pages: AsyncIterable<readonly StoredEvent[]>,
  { from, head, upTo }: Expected,
): Promise<boolean> {
  let version = from;
  let hash: Uint8Array | undefined;
  for await (const page of pages) {
    for (const event of page.filter(({ position }) => !isAfter(position, upTo))) {
      version += 1n;
      if (event.version !== version || !isChained(hash, event)) return false;
      hash = event.hash;
    }
  }
  return version === head.version && hash !== undefined && Buffer.compare(hash, head.hash) === 0;
}

/** Of the first event that is read what stands before it is known only at the beginning. */
const isChained = (before: Uint8Array | undefined, event: StoredEvent): boolean =>
  (before === undefined && event.version > 1n) || Buffer.compare(chainHash(before, event), event.hash) === 0;

/** So many of the items, each as likely as any other. */
function lot<T>(items: T[], most: number): readonly T[] {
  const wanted = Math.min(most, items.length);
  for (let at = 0; at < wanted; at += 1) {
    const other = randomInt(at, items.length);
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items.slice(0, wanted);
}
