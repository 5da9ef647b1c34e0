import { eventLeafHash } from '../../evidence/tree/event-leaf.ts';
import { type Proof, type TreeProver, treeProver } from '../../evidence/tree/tree-prover.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import { beginning, type Position } from '../../stores/port/position.ts';
import { finding } from './finding.ts';
import { leafList } from './leaf-list.ts';

/** A stored event and the index of its leaf, from 0. */
export interface IndexedEvent extends StoredEvent {
  readonly index: bigint;
}

/** A log read for proofs. */
export interface ProvableLog {
  readonly size: bigint;
  /** Positions of the first and of the last event. */
  readonly first: Position;
  readonly end: Position;
  readonly prover: TreeProver;
  /** The events that were to be kept, in the order of the log. */
  readonly events: readonly IndexedEvent[];
}

/** Reads the log once, keeping 32 bytes of each event, and whole the events that `keep` wants. */
export async function provableLog(
  store: EventStore,
  keep: (event: StoredEvent, index: bigint) => boolean,
): Promise<ProvableLog> {
  const leaves = leafList();
  const events: IndexedEvent[] = [];
  let size = 0n;
  let [first, end] = [beginning, beginning];
  for await (const page of store.scan({ after: beginning })) {
    for (const event of page) {
      leaves.push(eventLeafHash(event));
      if (keep(event, size)) events.push({ ...event, index: size });
      if (size === 0n) first = event.position;
      end = event.position;
      size += 1n;
    }
  }
  return { size, first, end, prover: treeProver(leaves.at), events };
}

/** That an event is in the tree over the first `size` events. */
export interface InclusionProof {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: Proof;
}

/** @throws {GuanxiaError} `event-not-found`, `outside-tree` */
export async function proveInclusion(
  store: EventStore,
  { stream, version, size }: { readonly stream: string; readonly version: bigint; readonly size?: bigint },
): Promise<InclusionProof> {
  const log = await provableLog(store, (event) => event.stream === stream && event.version === version);
  const [event] = log.events;
  if (event === undefined) throw eventNotFound(stream, version);
  const of = size ?? log.size;
  if (of > log.size) throw logTooShort(of, log.size);
  const proof = await log.prover.inclusion(event.index, of);
  return {
    index: event.index,
    size: of,
    leafHash: eventLeafHash(event),
    root: await log.prover.root(of),
    proof,
  };
}

/** That the tree over the first `older` events is the beginning of that over the first `newer`. */
export interface ConsistencyProof {
  readonly older: { readonly size: bigint; readonly root: Uint8Array };
  readonly newer: { readonly size: bigint; readonly root: Uint8Array };
  readonly proof: Proof;
}

/** @throws {GuanxiaError} `log-too-short`, `outside-tree` */
export async function proveConsistency(
  store: EventStore,
  { older, newer }: { readonly older: bigint; readonly newer?: bigint },
): Promise<ConsistencyProof> {
  const { size, prover } = await provableLog(store, () => false);
  const to = newer ?? size;
  if (to > size) throw logTooShort(to, size);
  return {
    older: { size: older, root: await prover.root(older) },
    newer: { size: to, root: await prover.root(to) },
    proof: await prover.consistency(older, to),
  };
}

const eventNotFound = (stream: string, version: bigint) =>
  new GuanxiaError([
    finding(
      'event-not-found',
      `事件流 \`${stream}\` 没有第 ${version} 个事件`,
      `stream \`${stream}\` has no event ${version}`,
      {},
    ),
  ]);

const logTooShort = (wanted: bigint, size: bigint) =>
  new GuanxiaError([
    finding(
      'log-too-short',
      `日志只有 ${size} 个事件，没有 ${wanted} 个`,
      `the log has ${size} events, not ${wanted}`,
      {},
    ),
  ]);
