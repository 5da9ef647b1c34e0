import { GuanxiaError } from '../../../problems/guanxia-error.ts';
import type { Problem } from '../../../problems/problem.ts';
import type { Checkpoint } from '../../checkpoint/checkpoint.ts';
import type { VerifierKey } from '../../note/verifier-key.ts';
import type { Bundle } from '../bundle.ts';
import { readBundle } from '../read-bundle.ts';
import { checkCheckpoint } from './check-checkpoint.ts';
import { checkEvents } from './check-events.ts';
import { type Finding, retold } from './finding.ts';

/** What a check of a bundle comes to. */
export type Verdict = Sound | Unsound;

/** Every event of the bundle is in the log whose checkpoint the trusted key signed, as it was then. */
export interface Sound {
  readonly ok: true;
  readonly checkpoint: Checkpoint;
  readonly events: number;
  readonly streams: number;
  /** Whether these are all events of the log up to the checkpoint; otherwise any may have been left out. */
  readonly isComplete: boolean;
}

/** Something is wrong; nothing in the bundle is evidence of anything. */
export interface Unsound {
  readonly ok: false;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Checks a bundle against a verifier key that came another way than the bundle. Needs no store. */
export function checkBundle(bytes: Uint8Array, trustedKey: VerifierKey): Verdict {
  const { bundle, problems } = read(bytes);
  return bundle === undefined ? unsound(problems.map(malformed)) : checkParts(bundle, trustedKey);
}

function read(bytes: Uint8Array): { readonly bundle?: Bundle; readonly problems: readonly Problem[] } {
  try {
    return { bundle: readBundle(bytes), problems: [] };
  } catch (error) {
    if (error instanceof GuanxiaError) return { problems: error.problems };
    throw error;
  }
}

function checkParts(bundle: Bundle, trustedKey: VerifierKey): Verdict {
  const { checkpoint, findings } = checkCheckpoint(bundle, trustedKey);
  const all = [...findings, ...checkEvents(bundle, checkpoint)];
  if (checkpoint === undefined || all.length > 0) return unsound(all);
  const { events, streams } = bundle;
  const isComplete = BigInt(events.length) === checkpoint.size;
  return { ok: true, checkpoint, events: events.length, streams: streams.length, isComplete };
}

const malformed = ({ pointer = '', message }: Problem): Finding =>
  retold('malformed-bundle', pointer, message);

const unsound = (findings: readonly Finding[]): Unsound => ({
  ok: false,
  findings: findings as Unsound['findings'],
});
