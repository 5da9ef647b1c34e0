import { type MandateEvent, mandateDecider } from '../domain/document-deciders/mandate-decider.ts';
import type { Mandate } from '../domain/mandate/schema/mandate.ts';
import type { Instant } from '../domain/time/instant.ts';
import { documentHash } from './documents/document-hash.ts';
import { assertMandateIsRead } from './documents/stated-and-read.ts';
import { handle, metadataFor, type Writing } from './handle.ts';

/** From when an amendment counts, and why it is made. `start`: a misprint, put right from the beginning. */
export interface Amendment {
  readonly actor: string;
  readonly from: Instant | 'start';
  readonly reason: string;
  /** The second person: needed where it reaches back, or lets more through to the unit of the accused. */
  readonly approvedBy?: string | undefined;
}

/** From when a mandate is closed, and why. */
export interface Closing {
  readonly actor: string;
  readonly at: Instant;
  readonly reason: string;
}

/**
 * Put a whole new version of a mandate into the log. Throws `mandate-not-published`, `mandate-closed`,
 * `mandate-unchanged`, `document-version-reused`, `stated-and-not-read`.
 */
export const amendMandate = async (
  ports: Writing,
  content: Mandate,
  { actor, from, reason, approvedBy }: Amendment,
): Promise<readonly MandateEvent[]> => {
  const data = { hash: documentHash(content), content, from, reason, ...(approvedBy && { approvedBy }) };
  await assertMandateIsRead(ports, { type: 'MandateAmended', data });
  return handle(ports.store, `mandate-${content.id}`, mandateDecider, [
    { type: 'AmendMandate', data, metadata: metadataFor(ports, actor) },
  ]);
};

/** Close a mandate for good. Throws `mandate-not-published`, `mandate-closed`. */
export const closeMandate = async (
  ports: Writing,
  mandate: string,
  { actor, at, reason }: Closing,
): Promise<readonly MandateEvent[]> =>
  handle(ports.store, `mandate-${mandate}`, mandateDecider, [
    { type: 'CloseMandate', data: { mandate, at, reason }, metadata: metadataFor(ports, actor) },
  ]);
