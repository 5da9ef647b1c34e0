import { fromBase64 } from '../bytes/base64.ts';
import type { BundledEvent } from './bundle.ts';
import type { ProvenEvent } from './write-bundle.ts';

/** An event of a bundle of the right form, as it is hashed. */
export const provenEvent = ({ event, stream, version, index, proof }: BundledEvent): ProvenEvent => ({
  stream,
  version: BigInt(version),
  index: BigInt(index),
  bytes: Buffer.from(event),
  proof: proof.map((node) => fromBase64(node) as Uint8Array),
});
