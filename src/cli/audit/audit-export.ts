import { writeFileSync } from 'node:fs';
import { exportBundle } from '../../app/evidence/export-bundle.ts';
import { reportStreams } from '../../app/evidence/report-streams.ts';
import { type SignedTree, signedTrees } from '../../app/evidence/signed-trees.ts';
import type { VerifierKey } from '../../evidence/note/verifier-key.ts';
import { checkpointsBeside, signingKeyBeside } from '../../office/evidence/beside-log.ts';
import { checkpointsInOptional, readNote } from '../../office/evidence/checkpoint-files.ts';
import { readSigningKey, verifierKeys } from '../../office/evidence/key-files.ts';
import { fileUnwritable } from '../../office/files/file-problems.ts';
import { namedReport } from '../../office/named-report.ts';
import { inOffice } from '../../office/office.ts';
import { type LocalFiles, parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { located } from '../../office/surroundings.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { AuditExportOutput } from '../../presentation/schemas/written-files.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { reportArgument } from '../shell/report-argument.ts';

export interface AuditExportOptions {
  readonly store?: string;
  readonly report?: string;
  readonly all?: boolean;
  readonly out: string;
  readonly checkpoint?: string;
  readonly verifierKey?: string;
  readonly json?: boolean;
}

const neither = () =>
  problem('invalid-option', text('须给出 --report 或 --all', 'either --report or --all is needed'));

const notCheckpointed = () =>
  problem('checkpoint-missing', text('日志还没有检查点', 'the log has no checkpoint yet'), {
    help: text('先用 `guanxia log checkpoint` 签署', 'sign it with `guanxia log checkpoint` first'),
  });

/** The checkpoint named, else the last one kept beside the log. */
const checkpointFor = (url: LocalFiles, key: VerifierKey, named: string | undefined): SignedTree => {
  const path = named ?? checkpointsInOptional(checkpointsBeside(url)).at(-1);
  if (path === undefined) throw notCheckpointed();
  const { trees, findings } = signedTrees([readNote(path)], [key]);
  const [signed] = trees;
  if (signed === undefined) throw new GuanxiaError(findings as unknown as GuanxiaError['problems']);
  return signed;
};

const write = (path: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(located(path), bytes, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw fileUnwritable(path, error);
  }
};

const tellBundle = (cli: Cli, { file, streams, events, later }: AuditExportOutput): void => {
  cli.print(
    cli.say(
      text(
        `${file}：${streams} 个事件流的 ${events} 个事件`,
        `${file}: ${events} events of ${streams} streams`,
      ),
    ),
  );
  if (later > 0)
    cli.tell(
      cli.say(
        text(
          `另有 ${later} 个事件在检查点之后，不在其中`,
          `${later} events came after the checkpoint and are not in it`,
        ),
      ),
    );
};

/** `guanxia audit export`: events, the documents they name, proofs and checkpoint in one new file. */
export const auditExport = async (cli: Cli, options: AuditExportOptions): Promise<ExitCode> => {
  const log = storeUrlFrom(options.store, cli.env);
  const url = parseStoreUrl(log);
  const { all, out, checkpoint } = options;
  if ((options.report === undefined) === (all !== true)) throw neither();
  const report = options.report === undefined ? undefined : reportArgument('--report', options.report);
  const [given] = verifierKeys(options.verifierKey === undefined ? [] : [options.verifierKey]);
  const key = given ?? readSigningKey(signingKeyBeside(url)).verifierKey;
  const signed = checkpointFor(url, key, checkpoint);
  const bundle = await inOffice({ store: log, access: 'read' }, async ({ store }) => {
    const streams =
      report === undefined ? undefined : await reportStreams(store, await namedReport(store, report));
    return exportBundle(store, { signed, verifierKey: key, ...(streams && { streams }) });
  });
  write(out, bundle.bytes);
  const { events, streams, later } = bundle;
  const output: AuditExportOutput = { schema: schemaUrl('audit-export'), file: out, streams, events, later };
  if (options.json === true) printDocument(cli, output);
  else tellBundle(cli, output);
  return exit.done;
};
