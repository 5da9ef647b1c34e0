import { GuanxiaError } from '../../../problems/guanxia-error.ts';
import type { Checkpoint } from '../../checkpoint/checkpoint.ts';
import { parseCheckpoint } from '../../checkpoint/read-checkpoint.ts';
import { formatVerifierKey, type VerifierKey } from '../../note/verifier-key.ts';
import { verifyNote } from '../../note/verify-note.ts';
import type { Bundle } from '../bundle.ts';
import { type Finding, type FindingCode, finding, retold } from './finding.ts';

/** The checkpoint that a bundle states, if it does, and all that is wrong with it and its key. */
export interface CheckedCheckpoint {
  readonly checkpoint: Checkpoint | undefined;
  readonly findings: readonly Finding[];
}

export function checkCheckpoint(
  { verifierKey, checkpoint }: Bundle,
  trusted: VerifierKey,
): CheckedCheckpoint {
  const key = verifierKey === formatVerifierKey(trusted) ? [] : [otherKey()];
  const parsed = attempt(() => parseCheckpoint(checkpoint).checkpoint, 'malformed-checkpoint');
  if (parsed.value === undefined) return { checkpoint: undefined, findings: [...key, ...parsed.findings] };
  const origin = parsed.value.origin === trusted.name ? [] : [otherOrigin()];
  const { findings } = attempt(() => verifyNote(checkpoint, [trusted]));
  return { checkpoint: parsed.value, findings: [...key, ...origin, ...findings] };
}

/** What `run` gives, or the finding that it refuses with, under the code given or its own. */
function attempt<T>(run: () => T, code?: FindingCode): { value?: T; findings: readonly Finding[] } {
  try {
    return { value: run(), findings: [] };
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    const [problem] = error.problems;
    return { findings: [retold(code ?? (problem.code as FindingCode), '/checkpoint', problem.message)] };
  }
}

const otherKey = () =>
  finding(
    'other-key',
    '/verifierKey',
    '证据包所列公钥不是可信公钥',
    'the bundle names another verifier key than the trusted one',
  );

const otherOrigin = () =>
  finding(
    'other-origin',
    '/checkpoint',
    '检查点属于另一个日志',
    'the checkpoint is of another log than the trusted key’s',
  );
