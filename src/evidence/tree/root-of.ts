import { treeBuilder } from './tree-builder.ts';

/** The root of the RFC 6962 tree over leaves, given by their leaf hashes in order. */
export function rootOf(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const builder = treeBuilder();
  for (const leafHash of leafHashes) builder.append(leafHash);
  return builder.root();
}
