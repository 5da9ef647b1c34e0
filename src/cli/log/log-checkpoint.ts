import { setTimeout as pause } from 'node:timers/promises';
import { type LogSigner, logSigner } from '../../app/evidence/log-signer.ts';
import { type NamedNote, type SignedTree, signedTrees } from '../../app/evidence/signed-trees.ts';
import type { SigningKey } from '../../evidence/note/signing-key.ts';
import type { VerifierKey } from '../../evidence/note/verifier-key.ts';
import { checkpointsBeside, signingKeyBeside } from '../../office/evidence/beside-log.ts';
import {
  checkpointsIn,
  checkpointsInOptional,
  keepCheckpoint,
  makeFolder,
  readNote,
} from '../../office/evidence/checkpoint-files.ts';
import { readSigningKey, verifierKeys } from '../../office/evidence/key-files.ts';
import { inOffice } from '../../office/office.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import type { LogCheckpointOutput } from '../../presentation/schemas/log-checkpoint.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { hashText } from '../../presentation/text/hash-text.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printLine } from '../shell/print-json.ts';
import { type Every, everyOption } from './every.ts';

export interface LogCheckpointOptions {
  readonly store?: string;
  readonly key?: string;
  readonly out?: string;
  readonly every?: readonly string[];
  readonly verifierKey?: readonly string[];
  readonly json?: boolean;
}

/** Where checkpoints go, and which are there already. */
interface Folders {
  readonly beside: string;
  readonly out: string | undefined;
  readonly before: readonly SignedTree[];
}

const kept = (signed: SignedTree | Pick<SignedTree, 'size' | 'note'>, { beside, out }: Folders) =>
  [beside, ...(out === undefined ? [] : [out])].map((folder) => keepCheckpoint(folder, signed));

/**
 * Everything that was signed before, of which each must hold; what is missing off the machine goes there.
 *
 * @throws {GuanxiaError} what is wrong with any of them: nothing is signed then
 */
const openFolders = (beside: string, out: string | undefined, keys: readonly VerifierKey[]): Folders => {
  const exported = out === undefined ? [] : checkpointsIn(out);
  const notes: readonly NamedNote[] = [...checkpointsInOptional(beside), ...exported].map(readNote);
  const { trees, findings } = signedTrees(notes, keys);
  const [first, ...others] = findings;
  if (first !== undefined) throw new GuanxiaError([first, ...others]);
  return { beside, out, before: trees };
};

const exportMissing = (folders: Folders): void => {
  makeFolder(folders.beside);
  for (const signed of folders.before) kept(signed, folders);
};

const tellSigned = (
  cli: Cli,
  signed: Awaited<ReturnType<LogSigner['sign']>>,
  files: readonly string[],
  json: boolean,
) => {
  const { size, root, note } = signed;
  if (json) {
    const line: LogCheckpointOutput = {
      schema: schemaUrl('log-checkpoint'),
      size: `${size}`,
      root: hashText(root),
      note,
      files: [...files],
    };
    return printLine(cli, line);
  }
  cli.print(
    cli.say(text(`已签 ${size} 个事件  ${files.join('  ')}`, `signed ${size} events  ${files.join('  ')}`)),
  );
};

const pollMs = 1_000;

/** Signs whenever a checkpoint is due and there is something new, until the process is interrupted. */
const keepSigning = async (
  signer: LogSigner,
  every: Every,
  signOnce: () => Promise<bigint>,
): Promise<never> => {
  let signed = await signOnce();
  let at = performance.now();
  for (;;) {
    await pause(Math.min(pollMs, every.ms));
    const size = await signer.readOn();
    const isDue = performance.now() - at >= every.ms || size - signed >= every.events;
    if (size > signed && isDue) {
      signed = await signOnce();
      at = performance.now();
    }
  }
};

/** `guanxia log checkpoint`: signs what is in the log, once or again and again. */
export const logCheckpoint = async (cli: Cli, options: LogCheckpointOptions): Promise<ExitCode> => {
  const log = storeUrlFrom(options.store, cli.env);
  const url = parseStoreUrl(log);
  const every = options.every === undefined ? undefined : everyOption(options.every);
  const key: SigningKey = readSigningKey(options.key ?? signingKeyBeside(url));
  const keys = [key.verifierKey, ...verifierKeys(options.verifierKey)];
  // Whoever signs again and again reads beside a writer; a store at rest can be read without touching it.
  const access = every === undefined ? 'read' : 'write';
  await inOffice({ store: log, access }, async ({ store }) => {
    const folders = openFolders(checkpointsBeside(url), options.out, keys);
    const signer = logSigner(store, key, folders.before);
    const signOnce = async () => {
      const signed = await signer.sign();
      exportMissing(folders);
      tellSigned(cli, signed, kept(signed, folders), options.json === true);
      return signed.size;
    };
    return every === undefined ? signOnce() : keepSigning(signer, every, signOnce);
  });
  return exit.done;
};
