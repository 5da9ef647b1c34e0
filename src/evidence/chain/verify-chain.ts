import { sameBytes } from '../bytes/same-bytes.ts';
import { isHash } from '../bytes/sha256.ts';
import type { StreamEvent } from '../stream-event.ts';
import { chainHash } from './chain-hash.ts';

/** An event with the chain hash that was kept for it. */
export interface ChainLink extends StreamEvent {
  readonly hash: Uint8Array;
}

/**
 * Where a chain does not hold: `chain-gap` if the version does not follow that of the stream's previous link,
 * `chain-differs` if the kept hash is not the one that the event and the hash kept before it make.
 */
export interface ChainFault {
  readonly code: 'chain-gap' | 'chain-differs';
  readonly stream: string;
  readonly version: bigint;
}

/** Follows the chains of many streams at once. Keeps one hash for each stream. */
export interface ChainVerifier {
  /** What is wrong with the next link, if anything. */
  readonly add: (link: ChainLink) => ChainFault | undefined;
}

export function chainVerifier(): ChainVerifier {
  const heads = new Map<string, Pick<ChainLink, 'version' | 'hash'>>();
  return {
    add: (link) => {
      const { stream, version, hash } = link;
      const head = heads.get(stream);
      heads.set(stream, { version, hash });
      if (version !== (head?.version ?? 0n) + 1n) return { code: 'chain-gap', stream, version };
      return follows(head?.hash, link) ? undefined : { code: 'chain-differs', stream, version };
    },
  };
}

const follows = (previous: Uint8Array | undefined, link: ChainLink): boolean =>
  (previous === undefined || isHash(previous)) && sameBytes(chainHash(previous, link), link.hash);

/**
 * Every place where the links, each stream's in order and streams mixed in any way, are not whole chains from
 * version 1. A chain shows damage and careless edits. Somebody who edits and computes the rest of the chain
 * anew leaves it whole, and so does somebody who cuts off its end; against both there is the signed tree.
 */
export function verifyChain(links: Iterable<ChainLink>): readonly ChainFault[] {
  const { add } = chainVerifier();
  const faults: ChainFault[] = [];
  for (const link of links) {
    const fault = add(link);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}
