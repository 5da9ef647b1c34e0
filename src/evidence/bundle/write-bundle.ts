import { canonicalJson } from '../../json/canonical-json.ts';
import { toBase64 } from '../bytes/base64.ts';
import { utf8Text } from '../bytes/utf8.ts';
import { formatVerifierKey, type VerifierKey } from '../note/verifier-key.ts';
import type { StreamEvent } from '../stream-event.ts';
import type { Proof } from '../tree/tree-prover.ts';
import { type Bundle, type BundledEvent, bundleFormat } from './bundle.ts';
import { noEvents, notText } from './problems.ts';
import { streamSummary } from './stream-summary.ts';

/** An event with the proof that it is in the tree of the bundle's checkpoint. */
export interface ProvenEvent extends StreamEvent {
  /** Index of its leaf in the tree, from 0. */
  readonly index: bigint;
  readonly proof: Proof;
}

/** What a bundle is made of. `events` are in the order of the log, every stream complete from its first on. */
export interface BundleParts {
  readonly verifierKey: VerifierKey;
  /** The signed note of the checkpoint that the proofs belong to. */
  readonly checkpoint: string;
  readonly events: readonly ProvenEvent[];
}

/**
 * The bytes of a bundle. Its parts are put together and not checked: that is what `checkBundle` does.
 *
 * @throws {GuanxiaError} `no-events`, `event-not-text` for event bytes that are not UTF-8, `unencodable-text`,
 * `not-canonicalizable`
 */
export function writeBundle({ verifierKey, checkpoint, events }: BundleParts): Uint8Array {
  if (events.length === 0) throw noEvents();
  const bundle: Bundle = {
    format: bundleFormat,
    verifierKey: formatVerifierKey(verifierKey),
    checkpoint,
    streams: streamSummary(events),
    events: events.map(bundled),
  };
  return Buffer.from(canonicalJson(bundle));
}

function bundled({ bytes, stream, version, index, proof }: ProvenEvent): BundledEvent {
  const event = utf8Text(bytes);
  if (event === undefined) throw notText(stream, version);
  return {
    event,
    stream,
    version: `${version}`,
    index: `${index}`,
    proof: proof.map(toBase64),
  };
}
