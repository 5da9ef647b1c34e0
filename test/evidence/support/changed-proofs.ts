import type { Proof } from '../../../src/evidence/index.ts';

const foreign = new Uint8Array(32).fill(7);

/** Every proof that one change to its nodes makes: one dropped, added, doubled, swapped, cut short, made longer. */
export function* rearranged(proof: Proof): Generator<Proof> {
  yield [...proof, foreign];
  yield [foreign, ...proof];
  for (const [index, node] of proof.entries()) {
    const before = proof.slice(0, index);
    const [next, ...rest] = proof.slice(index + 1);
    const after = next === undefined ? [] : [next, ...rest];
    yield [...before, ...after];
    yield [...before, node, node, ...after];
    yield [...before, node.subarray(1), ...after];
    yield [...before, Uint8Array.of(...node, 0), ...after];
    yield [...before, new Uint8Array(0), ...after];
    if (next !== undefined) yield [...before, next, node, ...rest];
  }
}

/** Every proof that one changed byte makes. The same bytes are changed over and over: use each before the next. */
export function* withOtherByte(proof: Proof): Generator<Proof> {
  const copy = proof.map((node) => Uint8Array.from(node));
  for (const node of copy) {
    for (let byte = 0; byte < node.length; byte += 1) {
      const bit = 1 << (byte % 8);
      node[byte] = (node[byte] ?? 0) ^ bit;
      yield copy;
      node[byte] = (node[byte] ?? 0) ^ bit;
    }
  }
}

export const otherHash = (hash: Uint8Array): Uint8Array =>
  Uint8Array.from(hash, (byte, index) => (index === 31 ? byte ^ 1 : byte));
