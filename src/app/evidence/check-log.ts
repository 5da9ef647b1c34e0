import { eventLeafHash } from '../../evidence/tree/event-leaf.ts';
import { type TreeState, treeBuilder } from '../../evidence/tree/tree-builder.ts';
import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import type { ChainFollower } from './chain-follower.ts';
import type { Findings } from './finding.ts';
import type { SignedTree } from './signed-trees.ts';
import { treeComparison } from './tree-comparison.ts';

/** What the log came to, read in its own order. */
export interface ReadLog {
  readonly tree: TreeState;
  readonly root: Uint8Array;
  /** The last of the checkpoints that the log agrees with, if it agrees with any. */
  readonly lastGood: SignedTree | undefined;
}

/** What a pass over the log is told: how far to read, and whom to tell about each page. */
export interface Pass {
  readonly upTo: Position;
  readonly chains: ChainFollower;
  readonly findings: Findings;
  readonly read: (page: readonly StoredEvent[]) => void;
  /** What is done with the streams that were followed, at the end of each reading. */
  readonly streams: (followed: ReturnType<ChainFollower['followed']>) => Promise<void>;
}

/** Reads the log in its own order, follows every chain, and compares its tree with every checkpoint. */
export async function checkLog(
  store: EventStore,
  trees: readonly SignedTree[],
  { upTo, chains, findings, read, streams }: Pass,
): Promise<ReadLog> {
  const builder = treeBuilder();
  const comparison = treeComparison(trees, builder, findings);
  for await (const page of store.scan({ after: beginning, upTo })) {
    for (const event of page) {
      builder.append(eventLeafHash(event));
      chains.add(event);
      comparison.reached(event.position);
    }
    read(page);
  }
  comparison.ended();
  await streams(chains.followed());
  while (chains.ended()) {
    for await (const page of store.scan({ after: beginning, upTo }))
      for (const event of page) chains.add(event);
    await streams(chains.followed());
  }
  return { tree: builder.state(), root: builder.root(), lastGood: comparison.lastGood() };
}
