import type { GuanxiaError } from '../../problems/index.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { InputError } from '../input/input-error.ts';

/**
 * The exit code of every problem that the use cases, the stores, the vault and the command itself tell; a test
 * finds codes that are missing here. What is wrong with an input is told by an {@link InputError}.
 */
const codesByExit = {
  findings: ['too-complex', 'store-closed', 'vault-closed', 'store-read-only'],
  usage: [
    'approver-is-actor',
    'approver-is-author',
    'approver-missing',
    'idempotency-key-empty',
    'invalid-option',
    'store-not-new',
    'unknown-store',
    'views-not-named',
  ],
  invalidInput: [
    'channel-kind-differs',
    'happened-in-the-future',
    'happened-too-early',
    'matter-given-twice',
    'particulars-empty',
    'receiver-missing',
    'report-linked-to-itself',
    'documents-do-not-fit',
    'file-is-folder',
    'file-not-found',
    'file-not-permitted',
    'file-unreadable',
    'mandate-does-not-fit-directory',
    'mandate-not-named',
    'received-in-the-future',
    'unknown-mandate',
    'unstorable-name',
  ],
  unavailable: [
    'file-not-written',
    'key-damaged',
    'key-exposed',
    'key-missing',
    'not-a-guanxia-store',
    'not-a-guanxia-vault',
    'sealed-damaged',
    'sealed-erased',
    'sealed-unknown',
    'sqlite-missing',
    'sqlite-too-old',
    'store-corrupt',
    'store-exposed',
    'store-failed',
    'store-missing',
    'store-unavailable',
    'store-unsafe',
    'store-version',
    'unknown-event',
    'vault-damaged',
    'vault-exposed',
    'vault-unavailable',
    'vault-unsafe',
    'vault-version',
    'view-stopped',
    'event-not-foldable',
    'views-of-another-log',
    'wrong-key',
  ],
  conflict: [
    'findings-do-not-fit',
    'group-is-accused',
    'handler-already-recused',
    'handler-recused',
    'matter-not-overridden',
    'matter-not-referred',
    'nothing-to-acknowledge',
    'override-changes-nothing',
    'receiver-barred',
    'receiver-not-cleared',
    'referral-does-not-fit',
    'report-already-admitted',
    'report-already-erased',
    'report-already-linked',
    'report-already-withdrawn',
    'report-erased',
    'report-not-held',
    'report-not-linked',
    'reporter-cannot-be-told',
    'document-version-reused',
    'generation-not-newer',
    'rule-set-already-active',
    'idempotency-key-reused',
    'report-already-received',
    'rule-set-changed',
    'rule-set-not-ready',
    'version-conflict',
    'view-conflict',
  ],
  nothingToDo: [
    'document-not-in-force',
    'document-not-in-log',
    'matter-not-found',
    'no-schema',
    'nothing-published',
    'report-not-found',
  ],
} as const satisfies Partial<Record<keyof typeof exit, readonly string[]>>;

const exitCodes: ReadonlyMap<string, ExitCode> = new Map(
  Object.entries(codesByExit).flatMap(([name, codes]) =>
    codes.map((code) => [code, exit[name as keyof typeof codesByExit]] as const),
  ),
);

/** The exit code for an error; `findings` for one that nobody knows. */
export const exitCodeOf = (error: GuanxiaError): ExitCode =>
  error instanceof InputError ? exit.invalidInput : (exitCodes.get(error.code) ?? exit.findings);

export const knownProblems: ReadonlySet<string> = new Set(exitCodes.keys());
