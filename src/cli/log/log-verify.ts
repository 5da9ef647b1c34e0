import { type NamedNote, signedTrees } from '../../app/evidence/signed-trees.ts';
import { type LogVerdict, verifyLog } from '../../app/evidence/verify-log.ts';
import { checkpointsBeside } from '../../office/evidence/beside-log.ts';
import { checkpointsIn, checkpointsInOptional, readNote } from '../../office/evidence/checkpoint-files.ts';
import { verifierKeys } from '../../office/evidence/key-files.ts';
import { inOffice } from '../../office/office.ts';
import { type LocalFiles, parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { verdictJson } from '../../presentation/log/verdict-json.ts';
import { verdictLines } from '../../presentation/log/verdict-text.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { meter } from '../shell/meter.ts';
import { printDocument } from '../shell/print-json.ts';
import type { ProgressKind } from '../shell/progress-kinds.ts';

export interface LogVerifyOptions {
  readonly store?: string;
  readonly checkpoint?: readonly string[];
  readonly checkpoints?: readonly string[];
  readonly verifierKey?: readonly string[];
  readonly thorough?: boolean;
  readonly json?: boolean;
  readonly progress?: ProgressKind;
}

const keyNeeded = () =>
  problem(
    'verifier-key-missing',
    text('检查点须用可信公钥验证', 'checkpoints are worth something under a key that you trust only'),
    {
      help: text(
        '用 --verifier-key 给出经别的途径得到的公钥',
        'give the verifier key, which must have reached you another way than the log, with --verifier-key',
      ),
    },
  );

const notesFor = (url: LocalFiles, options: LogVerifyOptions): readonly NamedNote[] => {
  const { checkpoint = [], checkpoints = [], verifierKey = [] } = options;
  const named = [...checkpoint, ...checkpoints.flatMap(checkpointsIn)];
  if (checkpoint.length + checkpoints.length > 0 && verifierKey.length === 0) throw keyNeeded();
  const paths =
    checkpoint.length + checkpoints.length > 0 || verifierKey.length === 0
      ? named
      : checkpointsInOptional(checkpointsBeside(url));
  return paths.map(readNote);
};

/** What the log was found to be, and how many checkpoints it was compared with. */
export interface Judged {
  readonly verdict: LogVerdict;
  readonly checkpoints: number;
}

/** Checks the log against the checkpoints that the options name. Nothing is written. */
export const judgeLog = async (cli: Cli, options: LogVerifyOptions): Promise<Judged> => {
  const log = storeUrlFrom(options.store, cli.env);
  const keys = verifierKeys(options.verifierKey);
  const notes = notesFor(parseStoreUrl(log), options);
  const { trees, findings } = signedTrees(notes, keys);
  const { reached, end } = meter(cli, options.progress ?? 'auto');
  const verdict: LogVerdict = await inOffice({ store: log, access: 'read' }, ({ store }) =>
    verifyLog(store, { trees, thorough: options.thorough === true, progress: reached }),
  ).finally(end);
  return {
    verdict: {
      ...verdict,
      ok: verdict.ok && findings.length === 0,
      findings: [...findings, ...verdict.findings],
      count: verdict.count + findings.length,
    },
    checkpoints: notes.length,
  };
};

/** `guanxia log verify`: whether anybody touched the log. */
export const logVerify = async (cli: Cli, options: LogVerifyOptions): Promise<ExitCode> => {
  const { verdict, checkpoints } = await judgeLog(cli, options);
  if (options.json === true) printDocument(cli, verdictJson(verdict, checkpoints));
  else cli.print(verdictLines(cli, verdict, checkpoints).join('\n'));
  return verdict.ok ? exit.done : exit.findings;
};
