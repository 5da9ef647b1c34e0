import { type NamedNote, signedTrees, verifyLog } from '../../../../src/app/index.ts';
import {
  eventLeafHash,
  rootOf,
  type SigningKey,
  signCheckpoint,
  type VerifierKey,
} from '../../../../src/evidence/index.ts';
import type { EventStore, StoredEvent } from '../../../../src/stores/port/event-store.ts';
import { fixedKey } from '../../../evidence/support/keys.ts';
import { entry, kept, storeOf } from './kept-log.ts';

export const ourKey: SigningKey = fixedKey('example.org/log');
/** A key that a forger made under the same name. */
export const forgersKey: SigningKey = fixedKey('example.org/log', 1);
/** The key of another log, which nobody here trusts. */
export const otherKey: SigningKey = fixedKey('example.org/other');

export const noteOver = (
  events: readonly StoredEvent[],
  size: number,
  key = ourKey,
  origin = 'example.org/log',
) => {
  const root = rootOf(events.slice(0, size).map(eventLeafHash));
  return signCheckpoint({ origin, size: BigInt(size), root }, [key]);
};

export const named = (note: string, name = 'checkpoint'): NamedNote => ({ name, bytes: Buffer.from(note) });

/** A log of 60 events in 9 streams, and its checkpoints at 10, 30, 50 and 60. */
export const entries = Array.from({ length: 60 }, (_, n) => entry(`report-${(n * 7) % 9}`, `ours ${n}`));
export const otherEntries = entries.map(({ stream }, n) => entry(stream, `theirs ${n}`));
export const events = kept(entries);
export const sizes = [10, 30, 50, 60];
export const notes = sizes.map((size) => named(noteOver(events, size), `${size}`));

export interface Audited {
  readonly store: EventStore;
  readonly notes?: readonly NamedNote[];
  readonly keys?: readonly VerifierKey[];
}

/** What an auditor finds who has kept the checkpoints: the codes of all findings. */
export async function findingsOf({ store, notes: given = notes, keys = [ourKey.verifierKey] }: Audited) {
  const { trees, findings } = signedTrees(given, keys);
  const verdict = await verifyLog(store, { trees });
  return [...findings, ...verdict.findings].map(({ code }) => code);
}

export const auditOf = (forged: readonly StoredEvent[], more: Omit<Audited, 'store'> = {}): Audited => ({
  store: storeOf(forged),
  ...more,
});
