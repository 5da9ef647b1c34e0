import type { LocalizedText } from '../../../problems/localized.ts';
import type { Problem } from '../../../problems/problem.ts';

/** What a check of a bundle can find. Stable, and the same in `tools/verify_bundle.py`. */
export type FindingCode =
  /** Not a bundle: not strict JSON, another shape, or not the canonical spelling. */
  | 'malformed-bundle'
  /** The bundle names another verifier key than the trusted one. */
  | 'other-key'
  /** Not a C2SP signed checkpoint. */
  | 'malformed-checkpoint'
  /** The trusted key has not signed the checkpoint. */
  | 'not-signed'
  /** A signature is said to be the trusted key's and is not. */
  | 'bad-signature'
  /** The checkpoint is of a log that does not have the trusted key's name. */
  | 'other-origin'
  /** An event does not stand behind the one before it in the log. */
  | 'out-of-order'
  /** A version does not follow that of the stream's previous event, or the first is not 1. */
  | 'stream-gap'
  /** The index is beyond the checkpoint's tree. */
  | 'outside-tree'
  /** The inclusion proof does not lead from the event to the checkpoint's root. */
  | 'not-included'
  /** `streams` does not list the streams and last versions of the events. */
  | 'streams-differ'
  /** The chain hash is not that of the stream's events. */
  | 'chain-differs';

/** One thing that is wrong with a bundle, and where: `pointer` is always there. */
export interface Finding extends Problem {
  readonly code: FindingCode;
  readonly pointer: string;
}

export const finding = (code: FindingCode, pointer: string, zh: string, en: string): Finding => ({
  code,
  pointer,
  message: { 'zh-CN': zh, en },
});

/** A finding that tells what another problem told. */
export const retold = (code: FindingCode, pointer: string, message: LocalizedText): Finding => ({
  code,
  pointer,
  message,
});
