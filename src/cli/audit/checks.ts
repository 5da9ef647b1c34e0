import { total } from '../../app/replay/tally.ts';
import type { Check } from '../../presentation/audit-report/content.ts';
import { text } from '../../problems/text.ts';
import { judgeLog } from '../log/log-verify.ts';
import { withCourse } from '../replay/course.ts';
import { verifiedBy } from '../replay/verify.ts';
import type { Cli } from '../shell/cli.ts';

/** Where the log is and what it is to be compared with. */
export interface CheckOptions {
  readonly store?: string;
  readonly checkpoints?: readonly string[];
  readonly verifierKey?: readonly string[];
}

const what = {
  decisions: text('每个认定均由所载文书得出', 'every decision follows from the documents it names'),
  log: text('日志与检查点相符', 'the log agrees with the checkpoints'),
  logAlone: text('日志自身一致', 'the log agrees with itself'),
};

const checkDecisions = async (cli: Cli, { store }: CheckOptions): Promise<Check> => {
  const options = { progress: 'auto' as const, ...(store === undefined ? {} : { store }) };
  const { tally } = await withCourse(cli, options, (course) =>
    verifiedBy(course, { engine: 'guanxia' }, {}, () => undefined),
  );
  const [differs, cannot] = [total(tally.differs), total(tally.cannotReplay)];
  return {
    what: what.decisions,
    passed: differs + cannot === 0,
    result: text(
      `一致 ${tally.same}，不一致 ${differs}，无法复算 ${cannot}`,
      `${tally.same} the same, ${differs} differ, ${cannot} cannot be replayed`,
    ),
  };
};

const checkLog = async (cli: Cli, options: CheckOptions): Promise<Check> => {
  const { verdict, checkpoints } = await judgeLog(cli, options);
  const { events, lastGood, count } = verdict;
  return {
    what: checkpoints === 0 ? what.logAlone : what.log,
    passed: verdict.ok,
    result:
      lastGood === undefined
        ? text(
            `${events} 个事件，${count} 处问题；未与检查点核对，整体改写看不出来`,
            `${events} events, ${count} findings; compared with no checkpoint, so a rewriting of the whole does not show`,
          )
        : text(
            `${events} 个事件，与 ${checkpoints} 个检查点核对，至第 ${lastGood.size} 个事件相符，${count} 处问题`,
            `${events} events compared with ${checkpoints} checkpoints, good up to event ${lastGood.size}; ${count} findings`,
          ),
  };
};

/** Decides everything again and checks the log. Nothing is written. */
export const runChecks = async (cli: Cli, options: CheckOptions): Promise<readonly Check[]> => [
  await checkDecisions(cli, options),
  await checkLog(cli, options),
];
