import {
  eventLeafHash,
  type ProvenEvent,
  rootOf,
  type SigningKey,
  type StreamEvent,
  signCheckpoint,
  treeProver,
  writeBundle,
} from '../../../src/evidence/index.ts';
import { canonicalJson } from '../../../src/json/index.ts';
import { reader } from './leaves.ts';

/** What a sample log is made from; one value is one log. */
export interface LogPlan {
  /** The stream of each event, as a number. */
  readonly streams: readonly number[];
  /** Stands in every event, so that two logs differ. */
  readonly note: string;
}

export const streamName = (number: number): string => `report-${number}-举报`;

/** The events of a log. */
export function sampleEvents({ streams, note }: LogPlan): readonly StreamEvent[] {
  const versions = new Map<number, bigint>();
  return streams.map((number, index) => {
    const version = (versions.get(number) ?? 0n) + 1n;
    versions.set(number, version);
    const bytes = Buffer.from(canonicalJson({ id: `${index}`, note, type: '事件' }));
    return { stream: streamName(number), version, bytes };
  });
}

/** The events with their proofs in the tree over the first `size` of them; those beyond it are left out. */
export async function proven(events: readonly StreamEvent[], size: number): Promise<readonly ProvenEvent[]> {
  const prover = treeProver(reader(events.map(eventLeafHash)));
  return Promise.all(
    events.slice(0, size).map(async (event, number) => {
      const index = BigInt(number);
      return { ...event, index, proof: await prover.inclusion(index, BigInt(size)) };
    }),
  );
}

/** The signed checkpoint over the first `size` events. */
export const checkpointOf = (
  events: readonly StreamEvent[],
  size: number,
  key: SigningKey,
  origin = key.verifierKey.name,
): string => {
  const root = rootOf(events.slice(0, size).map(eventLeafHash));
  return signCheckpoint({ origin, size: BigInt(size), root }, [key]);
};

/** A bundle of the streams that `keep` picks, as of the first `size` events. */
export async function bundleOf(
  events: readonly StreamEvent[],
  { size, key, keep = () => true }: { size: number; key: SigningKey; keep?: (event: StreamEvent) => boolean },
): Promise<Uint8Array> {
  return writeBundle({
    verifierKey: key.verifierKey,
    checkpoint: checkpointOf(events, size, key),
    events: (await proven(events, size)).filter(keep),
  });
}
