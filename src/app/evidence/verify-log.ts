import type { Checkpoint } from '../../evidence/checkpoint/checkpoint.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore, StoredEvent } from '../../stores/port/event-store.ts';
import { beginning, estimatedTotal, isAfter, type Position } from '../../stores/port/position.ts';
import { chainFollower } from './chain-follower.ts';
import { checkLog } from './check-log.ts';
import { collectFindings, type Findings, type LogFinding } from './finding.ts';
import type { SignedTree } from './signed-trees.ts';
import { streamCheck } from './stream-check.ts';

/** What a log is checked against, and who is told how far it has come. */
export interface Verification {
  /** Checkpoints whose signatures have been verified, the smallest first. */
  readonly trees: readonly SignedTree[];
  /** Whether every stream is read by itself, in full, and not only the ends of some that are drawn by lot. */
  readonly thorough?: boolean;
  /** Told how many events have been read, out of about how many. */
  readonly progress?: (done: number, total: number) => void;
}

/** What a log was found to be. */
export interface LogVerdict {
  readonly ok: boolean;
  readonly events: bigint;
  readonly streams: bigint;
  /** Of how many of them the store gave the same when they were read by themselves. */
  readonly readAlone: bigint;
  /** Position of the last event that was looked at. */
  readonly end: Position;
  readonly root: Checkpoint['root'];
  /** The largest checkpoint that the log agrees with, all smaller ones included. */
  readonly lastGood: SignedTree | undefined;
  /** The first hundred; `count` says how many there are. */
  readonly findings: readonly LogFinding[];
  readonly count: number;
  /** Of the first event with which something is wrong, else of the first that a checkpoint shows may be. */
  readonly firstBad: Position | undefined;
}

const nothingRead = { tree: { size: 0n }, root: new Uint8Array(0), lastGood: undefined };

/**
 * Checks a log up to its present end: what the store itself finds, every stream's chain, and the tree against every
 * checkpoint. Everything is read once, in the order of the log; memory does not grow with it. Streams are found by
 * other means than the log is read: what some of them, drawn by lot, end with is compared, or all of all.
 *
 * Without a checkpoint that was kept elsewhere, a log that somebody rolled back, cut off or rewrote as a whole
 * passes.
 */
export async function verifyLog(
  store: EventStore,
  { trees, thorough = false, progress = () => undefined }: Verification,
): Promise<LogVerdict> {
  const findings = collectFindings();
  findings.add(...((await attempt(findings, store.inspect)) ?? []));
  const upTo = (await attempt(findings, store.end)) ?? beginning;
  let done = 0;
  const read = (page: readonly StoredEvent[]) => {
    done += page.length;
    const { position } = page.at(-1) as StoredEvent;
    progress(done, estimatedTotal(done, { position, end: upTo }));
  };
  const chains = chainFollower(findings);
  const alone = streamCheck(store, { upTo, thorough, findings });
  const streams = async (followed: Parameters<typeof alone.check>[0]) => {
    // Where something is wrong already, the streams say it again.
    if (findings.count() === 0) await attempt(findings, () => alone.check(followed));
  };
  const log = await attempt(findings, () =>
    checkLog(store, trees, { upTo, chains, findings, read, streams }),
  );
  const { tree, root, lastGood } = log ?? nothingRead;
  const kept = findings.kept();
  return {
    ok: findings.count() === 0,
    events: tree.size,
    streams: BigInt(chains.streams()),
    readAlone: BigInt(alone.count()),
    end: upTo,
    root,
    lastGood,
    findings: kept,
    count: findings.count(),
    firstBad: earliest(kept.filter(({ checkpoint }) => checkpoint === undefined)) ?? earliest(kept),
  };
}

const damage: ReadonlySet<string> = new Set(['store-corrupt', 'stream-deleted', 'foreign-event']);

/** What `work` gives; if the store finds itself damaged and reads no further, that is a finding. */
async function attempt<T>(findings: Findings, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const { code, problems } = error instanceof GuanxiaError ? error : { code: '', problems: [] };
    if (damage.has(code)) findings.add(...problems);
    else if (code !== 'store-failed' || findings.count() === 0) throw error;
    return undefined;
  }
}

const earliest = (findings: readonly LogFinding[]): Position | undefined =>
  findings
    .flatMap(({ position }) => (position === undefined ? [] : [position]))
    .reduce<Position | undefined>(
      (first, position) => (first === undefined || isAfter(first, position) ? position : first),
      undefined,
    );
