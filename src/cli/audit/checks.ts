import { verifiedBy } from '../../office/reads/replays.ts';
import { decisionsCheck, logCheck } from '../../presentation/audit-report/checks.ts';
import type { Check } from '../../presentation/audit-report/content.ts';
import { judgeLog } from '../log/log-verify.ts';
import { withCourse } from '../replay/course.ts';
import type { Cli } from '../shell/cli.ts';

/** Where the log is and what it is to be compared with. */
export interface CheckOptions {
  readonly store?: string;
  readonly checkpoints?: readonly string[];
  readonly verifierKey?: readonly string[];
}

const checkDecisions = async (cli: Cli, { store }: CheckOptions): Promise<Check> => {
  const options = { progress: 'auto' as const, ...(store === undefined ? {} : { store }) };
  const { tally } = await withCourse(cli, options, (course) =>
    verifiedBy(course, { engine: 'guanxia', selection: {} }, () => undefined),
  );
  return decisionsCheck(tally);
};

/** Decides everything again and checks the log. Nothing is written. */
export const runChecks = async (cli: Cli, options: CheckOptions): Promise<readonly Check[]> => {
  const decisions = await checkDecisions(cli, options);
  const { verdict, checkpoints } = await judgeLog(cli, options);
  return [decisions, logCheck(verdict, checkpoints)];
};
