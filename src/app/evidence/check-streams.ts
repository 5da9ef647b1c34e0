import { chainHash } from '../../evidence/chain/chain-hash.ts';
import { eventLeafHash } from '../../evidence/tree/event-leaf.ts';
import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import type { Pass } from './check-log.ts';
import type { Findings } from './finding.ts';
import { chainDiffers, chainGap } from './log-findings.ts';

/** Reads the log stream by stream, and follows the chain of each. Returns how many streams there are. */
export async function checkStreams(store: EventStore, { upTo, sum, findings, read }: Pass): Promise<number> {
  let streams = 0;
  let last: StoredEvent | undefined;
  for await (const page of store.scanStreams({ upTo })) {
    for (const event of page) {
      const previous = last?.stream === event.stream ? last : undefined;
      if (previous === undefined) streams += 1;
      follow(previous, event, findings);
      sum.add(event, eventLeafHash(event));
      last = event;
    }
    read(page.length);
  }
  return streams;
}

function follow(previous: StoredEvent | undefined, event: StoredEvent, findings: Findings): void {
  if (event.version !== (previous?.version ?? 0n) + 1n) findings.add(chainGap(event));
  else if (!isChained(previous?.hash, event)) findings.add(chainDiffers(event));
}

const hashLength = 32;

const isChained = (previous: Uint8Array | undefined, event: StoredEvent): boolean =>
  (previous === undefined || previous.length === hashLength) &&
  Buffer.compare(chainHash(previous, event), event.hash) === 0;
