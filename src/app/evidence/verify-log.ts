import type { Checkpoint } from '../../evidence/checkpoint/checkpoint.ts';
import { eventLeafHash } from '../../evidence/tree/event-leaf.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { checkLog, type Pass } from './check-log.ts';
import { checkStreams } from './check-streams.ts';
import { type EventSum, eventSums } from './event-sum.ts';
import { collectFindings, type Findings, type LogFinding } from './finding.ts';
import { streamsDiffer } from './log-findings.ts';
import type { SignedTree } from './signed-trees.ts';

/** What a log is checked against, and who is told how far it has come. */
export interface Verification {
  /** Checkpoints whose signatures have been verified, the smallest first. */
  readonly trees: readonly SignedTree[];
  /** How many events have been read out of how many there are to read; every event is read twice. */
  readonly progress?: (done: number, total: number) => void;
}

/** What a log was found to be. */
export interface LogVerdict {
  readonly ok: boolean;
  readonly events: bigint;
  readonly streams: bigint;
  /** Position of the last event that was looked at. */
  readonly end: bigint;
  readonly root: Checkpoint['root'];
  /** The largest checkpoint that the log agrees with, all smaller ones included. */
  readonly lastGood: SignedTree | undefined;
  /** The first hundred; `count` says how many there are. */
  readonly findings: readonly LogFinding[];
  readonly count: number;
  /** The first position at which something was found, else after which a checkpoint shows that something is. */
  readonly firstBad: bigint | undefined;
}

const nothingRead = { tree: { size: 0n }, root: new Uint8Array(0), lastGood: undefined };

/**
 * Checks a log up to its present end: what the store itself finds, every stream's chain, the tree against every
 * checkpoint, and that reading stream by stream gives the same as the log. Memory does not grow with the log.
 *
 * Without a checkpoint that was kept elsewhere, a log that somebody rolled back, cut off or rewrote as a whole
 * passes.
 */
export async function verifyLog(
  store: EventStore,
  { trees, progress = () => undefined }: Verification,
): Promise<LogVerdict> {
  const findings = collectFindings();
  findings.add(...((await attempt(findings, store.inspect)) ?? []));
  const upTo = (await attempt(findings, store.end)) ?? 0n;
  const sums = eventSums();
  let done = 0;
  const read = (events: number) => {
    done += events;
    progress(done, 2 * Number(upTo));
  };
  const pass = (sum: EventSum): Pass => ({ upTo, sum, findings, read });
  const [inOrder, byStream] = [sums(), sums()];
  const log = await attempt(findings, () => checkLog(store, trees, pass(inOrder)));
  const streams = await attempt(findings, () => checkStreams(store, pass(byStream)));
  if (log !== undefined && streams !== undefined && !inOrder.equals(byStream)) {
    findings.add(streamsDiffer(await firstDifference(store, upTo, sums)));
  }
  const { tree, root, lastGood } = log ?? nothingRead;
  const kept = findings.kept();
  return {
    ok: findings.count() === 0,
    events: tree.size,
    streams: BigInt(streams ?? 0),
    end: upTo,
    root,
    lastGood,
    findings: kept,
    count: findings.count(),
    firstBad: earliest(kept.filter(({ checkpoint }) => checkpoint === undefined)) ?? earliest(kept),
  };
}

/** What `work` gives; if the store finds itself damaged and reads no further, that is a finding. */
async function attempt<T>(findings: Findings, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { code, problems } = error instanceof GuanxiaError ? error : { code: '', problems: [] };
    if (code === 'store-corrupt') findings.add(...problems);
    else if (code !== 'store-failed' || findings.count() === 0) throw error;
    return undefined;
  }
}

/** The first position up to which the two ways of reading differ, by halving; each step reads what is in question. */
async function firstDifference(store: EventStore, upTo: bigint, sums: () => EventSum): Promise<bigint> {
  let [same, different] = [0n, upTo];
  while (different - same > 1n) {
    const middle = (same + different) / 2n;
    const [one, other] = [sums(), sums()];
    await addUp(store.scan({ after: 0n, upTo: middle }), one);
    await addUp(store.scanStreams({ upTo: middle }), other);
    if (one.equals(other)) same = middle;
    else different = middle;
  }
  return different;
}

async function addUp(pages: ReturnType<EventStore['scan']>, sum: EventSum): Promise<void> {
  for await (const page of pages) for (const event of page) sum.add(event, eventLeafHash(event));
}

const earliest = (findings: readonly LogFinding[]): bigint | undefined =>
  findings.reduce<bigint | undefined>(
    (first, { position }) =>
      position === undefined || (first !== undefined && first <= position) ? first : position,
    undefined,
  );
