import { eventLeafHash } from '../../evidence/tree/event-leaf.ts';
import { type TreeState, treeBuilder } from '../../evidence/tree/tree-builder.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import type { EventSum } from './event-sum.ts';
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

/** What a pass over the log is told: how far to read, the sum to add to, and whom to tell about each page. */
export interface Pass {
  readonly upTo: bigint;
  readonly sum: EventSum;
  readonly findings: Findings;
  readonly read: (events: number) => void;
}

/** Reads the log in its own order and compares its tree with every checkpoint. */
export async function checkLog(
  store: EventStore,
  trees: readonly SignedTree[],
  { upTo, sum, findings, read }: Pass,
): Promise<ReadLog> {
  const builder = treeBuilder();
  const comparison = treeComparison(trees, builder, findings);
  for await (const page of store.scan({ after: 0n, upTo })) {
    for (const event of page) {
      const leafHash = eventLeafHash(event);
      builder.append(leafHash);
      sum.add(event, leafHash);
      comparison.reached(event.position);
    }
    read(page.length);
  }
  comparison.ended();
  return { tree: builder.state(), root: builder.root(), lastGood: comparison.lastGood() };
}
