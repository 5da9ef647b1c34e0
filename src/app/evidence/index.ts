export { type BundleWish, type ExportedBundle, exportBundle } from './export-bundle.ts';
export type { LogFinding } from './finding.ts';
export { type LogSigner, logSigner } from './log-signer.ts';
export { type ConsistencyProof, type InclusionProof, proveConsistency, proveInclusion } from './proofs.ts';
export { reportStreams } from './report-streams.ts';
export { type NamedNote, type SignedTree, signedTrees } from './signed-trees.ts';
export { type LogVerdict, type Verification, verifyLog } from './verify-log.ts';
