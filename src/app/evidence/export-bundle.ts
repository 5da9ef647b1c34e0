import { type ProvenEvent, writeBundle } from '../../evidence/bundle/write-bundle.ts';
import type { VerifierKey } from '../../evidence/note/verifier-key.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { finding } from './finding.ts';
import { checkpointBeyondLog, checkpointDiffers } from './log-findings.ts';
import { type IndexedEvent, type ProvableLog, provableLog } from './proofs.ts';
import type { SignedTree } from './signed-trees.ts';

/** What to export, and under which checkpoint of the log. */
export interface BundleWish {
  readonly signed: SignedTree;
  readonly verifierKey: VerifierKey;
  /** The streams to export, the first of which is what the bundle is about; all when there are none. */
  readonly streams?: ReadonlySet<string>;
}

export interface ExportedBundle {
  readonly bytes: Uint8Array;
  readonly events: number;
  readonly streams: number;
  /** Events of these streams that came after the checkpoint and are not in it. */
  readonly later: number;
}

/**
 * A bundle of whole streams up to a checkpoint, each event with its proof.
 *
 * @throws {GuanxiaError} `checkpoint-beyond-log` or `checkpoint-differs` if the log is not the one that was signed,
 * `nothing-signed` if what the bundle is about is not older than the checkpoint
 */
export async function exportBundle(
  store: EventStore,
  { signed, verifierKey, streams }: BundleWish,
): Promise<ExportedBundle> {
  const log = await provableLog(store, ({ stream }) => streams?.has(stream) ?? true);
  await assertSigned(log, signed);
  const covered = log.events.filter(({ index }) => index < signed.size);
  const [about = covered[0]?.stream] = streams ?? [];
  if (!covered.some(({ stream }) => stream === about)) throw nothingSigned(signed);
  const events = await proven(covered, log, signed.size);
  return {
    bytes: writeBundle({ verifierKey, checkpoint: signed.note, events }),
    events: events.length,
    streams: new Set(events.map(({ stream }) => stream)).size,
    later: log.events.length - covered.length,
  };
}

async function assertSigned({ size, first, end, prover }: ProvableLog, signed: SignedTree): Promise<void> {
  if (size < signed.size) throw new GuanxiaError([checkpointBeyondLog(signed, size, end)]);
  if (Buffer.compare(await prover.root(signed.size), signed.root) !== 0) {
    throw new GuanxiaError([checkpointDiffers(signed, first, end)]);
  }
}

async function proven(
  events: readonly IndexedEvent[],
  { prover }: ProvableLog,
  size: bigint,
): Promise<readonly ProvenEvent[]> {
  const all: ProvenEvent[] = [];
  for (const event of events) all.push({ ...event, proof: await prover.inclusion(event.index, size) });
  return all;
}

const nothingSigned = ({ name }: SignedTree) =>
  new GuanxiaError([
    finding(
      'nothing-signed',
      `检查点 \`${name}\` 签署时尚无这些事件`,
      `none of these events was there when checkpoint \`${name}\` was signed`,
      {
        help: {
          'zh-CN': '先用 `guanxia log checkpoint` 签署，再导出',
          en: 'sign the log with `guanxia log checkpoint`, then export',
        },
      },
    ),
  ]);
