export { type Bundle, type BundledEvent, type BundledStream, bundleFormat } from './bundle/bundle.ts';
export { checkBundle, type Sound, type Unsound, type Verdict } from './bundle/check/check-bundle.ts';
export type { Finding, FindingCode } from './bundle/check/finding.ts';
export { readBundle } from './bundle/read-bundle.ts';
export { type BundleParts, type ProvenEvent, writeBundle } from './bundle/write-bundle.ts';
export { chainHash } from './chain/chain-hash.ts';
export {
  type ChainFault,
  type ChainLink,
  type ChainVerifier,
  chainVerifier,
  verifyChain,
} from './chain/verify-chain.ts';
export { type Checkpoint, checkpointText, parseCheckpointText } from './checkpoint/checkpoint.ts';
export { parseCheckpoint, verifyCheckpoint } from './checkpoint/read-checkpoint.ts';
export { signCheckpoint } from './checkpoint/sign-checkpoint.ts';
export { verifyConsistency } from './checkpoint/verify-consistency.ts';
export { signNote } from './note/sign-note.ts';
export { formatNote, type NoteSignature, parseNote, type SignedNote } from './note/signed-note.ts';
export { generateSigningKey, type SigningKey } from './note/signing-key.ts';
export { formatSigningKey, parseSigningKey } from './note/signing-key-file.ts';
export { formatVerifierKey, parseVerifierKey, type VerifierKey, verifierKey } from './note/verifier-key.ts';
export { type VerifiedNote, verifyNote } from './note/verify-note.ts';
export type { StreamEvent } from './stream-event.ts';
export { eventLeaf, eventLeafHash } from './tree/event-leaf.ts';
export { provesConsistency } from './tree/proves-consistency.ts';
export { type PlacedLeaf, provesInclusion, type TreeHead } from './tree/proves-inclusion.ts';
export { rootOf } from './tree/root-of.ts';
export type { LeafHashes } from './tree/subtrees.ts';
export { type TreeBuilder, type TreeState, treeBuilder } from './tree/tree-builder.ts';
export { emptyRoot, leafHash, nodeHash } from './tree/tree-hashes.ts';
export { type Proof, type TreeProver, treeProver } from './tree/tree-prover.ts';
