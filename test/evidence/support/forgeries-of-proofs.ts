import { draftOf, flippedHash, plus, withEvent, written } from './draft.ts';
import type { Forgery } from './forgeries.ts';
import { base64 } from './hex.ts';
import { proven } from './sample-log.ts';
import type { World } from './world.ts';

/** Changes the proof of the first event, which is never empty and never of one node. */
const changed = (change: (proof: readonly string[], world: World) => string[]) => (world: World) => {
  const draft = draftOf(world.sound);
  return written(withEvent(draft, 0, { proof: change(draft.events[0]?.proof ?? [], world) }));
};

const aHash = base64(new Uint8Array(32));
const codes = ['not-included'] as const;

export const proofForgeries: readonly Forgery[] = [
  ['no proof', codes, changed(() => [])],
  ['a proof without its first node', codes, changed((proof) => proof.slice(1))],
  ['a proof without its last node', codes, changed((proof) => proof.slice(0, -1))],
  ['a proof with one node more', codes, changed((proof) => [...proof, aHash])],
  ['a proof with one node more before it', codes, changed((proof) => [aHash, ...proof])],
  ['a proof told twice', codes, changed((proof) => [...proof, ...proof])],
  ['a proof in reverse', codes, changed((proof) => proof.toReversed())],
  ['a proof of a thousand nodes', codes, changed(() => Array.from({ length: 1_000 }, () => aHash))],
  [
    'a proof with a byte changed',
    codes,
    changed((proof, { choice }) =>
      proof.map((node, at) => (at === choice % proof.length ? flippedHash(node, choice >> 4) : node)),
    ),
  ],
  [
    'the proofs of two events exchanged',
    codes,
    ({ sound }) => {
      const draft = draftOf(sound);
      const proofs = draft.events.map(({ proof }) => proof);
      const events = draft.events.map((event, at) => ({ ...event, proof: proofs[at ^ 1] ?? [] }));
      return written({ ...draft, events });
    },
  ],
  [
    'the proof in an older tree',
    codes,
    async ({ events, sound }) => {
      const [first] = await proven(events, 2);
      return written(withEvent(draftOf(sound), 0, { proof: first?.proof.map(base64) ?? [] }));
    },
  ],
  [
    'the proof of the sibling leaf',
    codes,
    ({ sound }) => {
      const draft = draftOf(sound);
      const [first] = draft.events;
      return written(withEvent(draft, 0, { index: plus(first?.index ?? '0', 1n) }));
    },
  ],
];
