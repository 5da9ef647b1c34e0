import type { JsonObject } from '../../json/json-value.ts';

/** What `format` says in every bundle of this kind. */
export const bundleFormat = 'guanxia-evidence/1';

/**
 * Events of one log and the proof that they are in it, for somebody who has neither the log nor guanxia. A bundle
 * is the UTF-8 of its RFC 8785 JSON: one spelling, nothing before or behind it.
 *
 * `index` and `version` are decimal texts of at most 19 digits without leading zeros; hashes are standard
 * base64 of 32 bytes. Every stream in the bundle is there from its first event on, without gaps. That there were
 * no later events, only a bundle with every event of the checkpoint's tree can show.
 */
export interface Bundle extends JsonObject {
  readonly format: typeof bundleFormat;
  /** The key that is said to have signed, as a C2SP verifier key. Trust one that came another way. */
  readonly verifierKey: string;
  /** The C2SP signed note of the checkpoint whose tree the proofs lead to; its origin is the key's name. */
  readonly checkpoint: string;
  /** The streams, in the order in which their first events stand in `events`. */
  readonly streams: readonly BundledStream[];
  /** In the order of the log. */
  readonly events: readonly BundledEvent[];
}

export interface BundledStream extends JsonObject {
  readonly name: string;
  /** Version of the last of its events in the bundle. */
  readonly version: string;
  /** The chain hash after that event. */
  readonly chain: string;
}

export interface BundledEvent extends JsonObject {
  /** The event's bytes as stored, as text. */
  readonly event: string;
  readonly stream: string;
  readonly version: string;
  /** Index of its leaf in the tree, from 0. */
  readonly index: string;
  /** Inclusion proof of that leaf, from the leaves to the root. */
  readonly proof: readonly string[];
}
