import { chainHash } from '../../../src/evidence/index.ts';
import { canonicalJson, type JsonValue } from '../../../src/json/index.ts';
import { base64, fromBase64 } from './hex.ts';
import type { World } from './world.ts';

export interface DraftEvent {
  event: string;
  stream: string;
  version: string;
  index: string;
  proof: string[];
}

/** A bundle that a forger is working on. */
export interface Draft {
  format: string;
  verifierKey: string;
  checkpoint: string;
  streams: { name: string; version: string; chain: string }[];
  events: DraftEvent[];
}

export const draftOf = (bundle: Uint8Array): Draft => JSON.parse(Buffer.from(bundle).toString());

/** The draft as a bundle in its canonical spelling, whatever it says. */
export const written = (draft: Draft): Uint8Array =>
  Buffer.from(canonicalJson(draft as unknown as JsonValue));

/** The list of streams made anew to fit the events. */
export function rechained(draft: Draft): Draft {
  const ends = new Map<string, { version: string; hash: Uint8Array }>();
  for (const { stream, version, event } of draft.events) {
    const link = { stream, version: BigInt(version), bytes: Buffer.from(event) };
    ends.set(stream, { version, hash: chainHash(ends.get(stream)?.hash, link) });
  }
  const streams = Array.from(ends, ([name, { version, hash }]) => ({ name, version, chain: base64(hash) }));
  return { ...draft, streams };
}

/** The draft with one event changed. */
export const withEvent = (draft: Draft, at: number, change: Partial<DraftEvent>): Draft => ({
  ...draft,
  events: draft.events.map((event, index) => (index === at ? { ...event, ...change } : event)),
});

/** One of the events, by the world's choice. */
export const anEvent = ({ choice }: World, draft: Draft): [at: number, event: DraftEvent] => {
  const at = choice % draft.events.length;
  return [at, draft.events[at] as DraftEvent];
};

/** One of the events of a stream of at least three: the first, the second or the last. */
export function eventOfStream(draft: Draft, which: 'first' | 'second' | 'last'): number {
  const { stream } = draft.events[0] as DraftEvent;
  const own = draft.events.flatMap((event, index) => (event.stream === stream ? [index] : []));
  return own.at({ first: 0, second: 1, last: -1 }[which]) as number;
}

export const flippedHash = (hash: string, at: number): string =>
  base64(fromBase64(hash).map((byte, index) => (index === at % 32 ? byte ^ 1 : byte)));

export const plus = (decimal: string, more: bigint): string => `${BigInt(decimal) + more}`;
