export { eventLeaf, eventLeafHash } from './event-leaf.ts';
export { provesConsistency } from './proves-consistency.ts';
export { type PlacedLeaf, provesInclusion, type TreeHead } from './proves-inclusion.ts';
export { rootOf } from './root-of.ts';
export type { LeafHashes } from './subtrees.ts';
export { type TreeBuilder, type TreeState, treeBuilder } from './tree-builder.ts';
export { emptyRoot, leafHash, nodeHash } from './tree-hashes.ts';
export { type Proof, type TreeProver, treeProver } from './tree-prover.ts';
