import type { LogVerdict } from '../../app/evidence/verify-log.ts';
import { type Tally, total } from '../../app/replay/tally.ts';
import { text } from '../../problems/text.ts';
import type { Check } from './content.ts';

const what = {
  decisions: text('每个认定均由所载文书得出', 'every decision follows from the documents it names'),
  log: text('日志与检查点相符', 'the log agrees with the checkpoints'),
  logAlone: text('日志自身一致', 'the log agrees with itself'),
};

/** What came of deciding everything again. */
export const decisionsCheck = (tally: Tally): Check => {
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

/** What the log was found to be beside so many checkpoints. */
export const logCheck = ({ ok, events, lastGood, count }: LogVerdict, checkpoints: number): Check => ({
  what: checkpoints === 0 ? what.logAlone : what.log,
  passed: ok,
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
});
