import { hash, randomBytes } from 'node:crypto';
import { chainHash } from '../../evidence/chain/chain-hash.ts';
import type { StoredEvent } from '../../stores/port/event-store.ts';
import type { Findings, LogFinding } from './finding.ts';
import { chainDiffers, chainGap } from './log-findings.ts';

/** As many streams are followed at a time: some 50 MB. */
const usualRoom = 200_000;

/** Beyond this many classes a class is not divided any more. */
const mostClasses = 2 ** 24;

/** The streams whose names have the hash `residue`, modulo `of`. */
interface Class {
  readonly residue: number;
  readonly of: number;
}

/** How far a stream has been followed, and what was found wrong with it. */
interface Head {
  readonly version: bigint;
  readonly hash: Uint8Array;
  readonly wrong: readonly LogFinding[];
}

/** Follows the chains of all streams while a log is read in its own order; again for those that found no room. */
export interface ChainFollower {
  readonly add: (event: StoredEvent) => void;
  /** Those that are followed in this reading, and how far. */
  readonly followed: () => ReadonlyMap<string, Pick<StoredEvent, 'version' | 'hash'>>;
  /**
   * Ends one reading of the log, and tells what was found in the chains that it followed. True if the log has to
   * be read again for others.
   */
  readonly ended: () => boolean;
  /** How many streams have been followed to the end. */
  readonly streams: () => number;
}

/**
 * Memory does not grow with the log: where there are more streams than room, those of half of the names are left
 * for another reading, as often as need be. Which half is up to a secret, so that nobody can choose the names.
 */
export function chainFollower(findings: Pick<Findings, 'add'>, room = usualRoom): ChainFollower {
  const hashOf = secretHash();
  const left: Class[] = [];
  let current: Class = { residue: 0, of: 1 };
  let heads = new Map<string, Head>();
  let streams = 0;

  const isOf = (stream: string, { residue, of }: Class) => of === 1 || hashOf(stream) % of === residue;

  const divide = () => {
    const { residue, of } = current;
    left.push({ residue: residue + of, of: 2 * of });
    const kept: Class = { residue, of: 2 * of };
    current = kept;
    heads = new Map([...heads].filter(([stream]) => isOf(stream, kept)));
  };

  return {
    add: (event) => {
      const { stream, version, hash: chain } = event;
      if (!isOf(stream, current)) return;
      const before = heads.get(stream);
      const found = chainFinding(before, event);
      const wrong = found === undefined ? (before?.wrong ?? none) : [...(before?.wrong ?? none), found];
      heads.set(stream, { version, hash: chain, wrong });
      while (heads.size > room && current.of < mostClasses) divide();
    },
    followed: () => heads,
    ended: () => {
      streams += heads.size;
      for (const { wrong } of heads.values()) findings.add(...wrong);
      heads = new Map();
      const next = left.pop();
      current = next ?? current;
      return next !== undefined;
    },
    streams: () => streams,
  };
}

const none: readonly LogFinding[] = [];
const hashLength = 32;

function chainFinding(before: Head | undefined, event: StoredEvent): LogFinding | undefined {
  if (event.version !== (before?.version ?? 0n) + 1n) return chainGap(event);
  return isChained(before?.hash, event) ? undefined : chainDiffers(event);
}

const isChained = (previous: Uint8Array | undefined, event: StoredEvent): boolean =>
  (previous === undefined || previous.length === hashLength) &&
  Buffer.compare(chainHash(previous, event), event.hash) === 0;

function secretHash(): (name: string) => number {
  const secret = randomBytes(hashLength).toString('hex');
  return (name) => hash('sha256', `${secret}${name}`, 'buffer').readUInt32LE(0);
}
