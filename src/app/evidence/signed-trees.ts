import { verifyCheckpoint } from '../../evidence/checkpoint/read-checkpoint.ts';
import type { VerifierKey } from '../../evidence/note/verifier-key.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { finding, type LogFinding } from './finding.ts';

/** A checkpoint as it was handed in: a C2SP signed note, and what to call it. */
export interface NamedNote {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a trusted key has signed: how many events a log had, and the root over them. */
export interface SignedTree {
  readonly name: string;
  readonly size: bigint;
  readonly root: Uint8Array;
  readonly note: string;
}

/** Those of the notes that a trusted key signed for its own log, the smallest first; and what is wrong with the others. */
export function signedTrees(
  notes: readonly NamedNote[],
  keys: readonly VerifierKey[],
): { readonly trees: readonly SignedTree[]; readonly findings: readonly LogFinding[] } {
  const trees: SignedTree[] = [];
  const findings: LogFinding[] = [];
  for (const note of notes) {
    try {
      trees.push(signedTree(note, keys));
    } catch (error) {
      if (!(error instanceof GuanxiaError)) throw error;
      findings.push(...error.problems.map((problem) => named(note.name, problem)));
    }
  }
  return { trees: trees.sort((one, other) => Number(one.size - other.size)), findings };
}

/** @throws {GuanxiaError} as `verifyCheckpoint` does, and `other-origin` */
function signedTree({ name, bytes }: NamedNote, keys: readonly VerifierKey[]): SignedTree {
  const { checkpoint, signers } = verifyCheckpoint(bytes, keys);
  const { origin, size, root } = checkpoint;
  if (!signers.some((signer) => signer.name === origin)) throw new GuanxiaError([otherOrigin(origin)]);
  return { name, size, root, note: Buffer.from(bytes).toString() };
}

const named = (name: string, { message, ...problem }: LogFinding): LogFinding => ({
  ...problem,
  message: {
    'zh-CN': `检查点 \`${name}\`：${message['zh-CN']}`,
    en: `checkpoint \`${name}\`: ${message.en}`,
  },
  checkpoint: name,
});

const otherOrigin = (origin: string) =>
  finding(
    'other-origin',
    `属于另一个日志 \`${origin}\`，签名公钥不以此命名`,
    `it is of another log, \`${origin}\`, than the key that signed it`,
    {},
  );
