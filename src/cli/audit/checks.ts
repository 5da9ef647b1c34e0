import { verifyLog } from '../../app/evidence/verify-log.ts';
import { inOffice } from '../../office/office.ts';
import { verifiedBy } from '../../office/reads/replays.ts';
import { readFor } from '../../office/reads/sources.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { decisionsCheck, logCheck } from '../../presentation/audit-report/checks.ts';
import type { Check } from '../../presentation/audit-report/content.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import { judgeLog } from '../log/log-verify.ts';
import { withCourse } from '../replay/course.ts';
import type { Cli } from '../shell/cli.ts';
import type { SightOptions } from '../shell/sight-option.ts';

/** Where the log is and what it is to be compared with. */
export interface CheckOptions extends SightOptions {
  readonly store?: string;
  readonly checkpoints?: readonly string[];
  readonly verifierKey?: readonly string[];
}

const checkDecisions = async (cli: Cli, { store, for: reader }: CheckOptions): Promise<Check> => {
  const options = {
    progress: 'auto' as const,
    ...(store === undefined ? {} : { store }),
    ...(reader === undefined ? {} : { for: reader }),
  };
  const { tally } = await withCourse(cli, options, (course) =>
    verifiedBy(course, { engine: 'guanxia', selection: {} }, () => undefined),
  );
  return decisionsCheck(tally);
};

const checkpointsCountAll = () =>
  problem(
    'invalid-option',
    text(
      '检查点计入整个日志，不能与 --for 同用',
      'a checkpoint counts the whole log and cannot be used with --for',
    ),
  );

/** The log as the reader of `--for` sees it has no checkpoints: its chains alone are checked. */
const checkSeen = async (cli: Cli, options: CheckOptions): Promise<Check> => {
  if ((options.checkpoints ?? []).length > 0) throw checkpointsCountAll();
  const store = storeUrlFrom(options.store, cli.env);
  const verdict = await inOffice({ store, access: 'read' }, (office) =>
    verifyLog(readFor(office, options.for).store, { trees: [] }),
  );
  return logCheck(verdict, 0);
};

/** Decides everything again and checks the log. Nothing is written. */
export const runChecks = async (cli: Cli, options: CheckOptions): Promise<readonly Check[]> => {
  const decisions = await checkDecisions(cli, options);
  if (options.for !== undefined) return [decisions, await checkSeen(cli, options)];
  const { verdict, checkpoints } = await judgeLog(cli, options);
  return [decisions, logCheck(verdict, checkpoints)];
};
