import { toBase64 } from '../bytes/base64.ts';
import { chainHash } from '../chain/chain-hash.ts';
import type { StreamEvent } from '../stream-event.ts';
import type { BundledStream } from './bundle.ts';

/** The streams that events are of, by first appearance, each with its last version and the chain hash there. */
export function streamSummary(events: Iterable<StreamEvent>): readonly BundledStream[] {
  const ends = new Map<string, { readonly version: bigint; readonly hash: Uint8Array }>();
  for (const event of events) {
    const hash = chainHash(ends.get(event.stream)?.hash, event);
    ends.set(event.stream, { version: event.version, hash });
  }
  return Array.from(ends, ([name, { version, hash }]) => ({
    name,
    version: `${version}`,
    chain: toBase64(hash),
  }));
}
