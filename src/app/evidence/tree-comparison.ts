import type { TreeBuilder } from '../../evidence/tree/tree-builder.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import type { Findings } from './finding.ts';
import { checkpointBeyondLog, checkpointDiffers } from './log-findings.ts';
import type { SignedTree } from './signed-trees.ts';

/** Compares a growing tree with checkpoints as it reaches their sizes. */
export interface TreeComparison {
  /** A leaf was appended, of the event at this position. */
  readonly reached: (position: Position) => void;
  /** There are no more leaves. */
  readonly ended: () => void;
  readonly lastGood: () => SignedTree | undefined;
}

/** `trees` are sorted by size. Those smaller than the tree already is are passed over. */
export function treeComparison(
  trees: readonly SignedTree[],
  tree: TreeBuilder,
  findings: Pick<Findings, 'add'>,
): TreeComparison {
  const due = trees.filter(({ size }) => size >= tree.size()).reverse();
  let size = Number(tree.size());
  let next = Number(due.at(-1)?.size);
  let end = beginning;
  // The first event that no agreeing checkpoint covers.
  let doubtful = beginning;
  let isDoubtful = false;
  let lastGood: SignedTree | undefined;

  const compare = () => {
    for (; next === size; next = Number(due.at(-1)?.size)) {
      const signed = due.pop() as SignedTree;
      if (Buffer.compare(signed.root, tree.root()) !== 0)
        findings.add(checkpointDiffers(signed, doubtful, end));
      else [lastGood, isDoubtful] = [signed, false];
    }
  };

  compare();
  return {
    reached: (position) => {
      size += 1;
      end = position;
      if (!isDoubtful) [doubtful, isDoubtful] = [position, true];
      if (size === next) compare();
    },
    ended: () => {
      for (const signed of due.reverse()) findings.add(checkpointBeyondLog(signed, BigInt(size), end));
    },
    lastGood: () => lastGood,
  };
}
