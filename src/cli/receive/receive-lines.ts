import { arrivals } from '../../app/receive/arrivals.ts';
import type { Receipt } from '../../app/receive/submission.ts';
import { type Outcome, outcomes } from '../../domain/determination/determination.ts';
import { actor } from '../../domain/ids.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { type Line, readLines } from '../../office/files/lines.ts';
import { inputName } from '../../office/files/read-input.ts';
import { maxReportBytes } from '../../office/files/read-report.ts';
import { inOrder } from '../../office/in-order.ts';
import { inOffice } from '../../office/office.ts';
import { outcomeWords } from '../../presentation/findings/outcome-words.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printLine } from '../shell/print-json.ts';
import { tellProblems } from '../shell/problems/tell-error.ts';
import type { ReceiveOptions } from './receive.ts';
import { type LineResult, lineJson, receiveLine } from './receive-line.ts';
import { storeToReceive } from './store-to-receive.ts';
import { tellRefused } from './tell-refused.ts';

/** Reports under way at the same time: they share the commits of the store, and wait for a server together. */
const atOnce = 256;

type State = Receipt['status'] | 'refused' | 'failed';

/** How the lines came out, counted. */
const tally = () => {
  const lines: Record<State, number> = { recorded: 0, replayed: 0, queued: 0, refused: 0, failed: 0 };
  const matters: Record<Outcome, number> = { 'in-scope': 0, referral: 0, undetermined: 0 };
  let code: ExitCode = exit.nothingToDo;
  const failures: unknown[] = [];
  let last = 0;
  const ends = (wanted: ExitCode, instead: readonly ExitCode[]): void => {
    if (instead.includes(code)) code = wanted;
  };
  const received = ({ status, determinations }: Receipt): void => {
    lines[status] += 1;
    ends(exit.done, [exit.nothingToDo]);
    for (const event of determinations) matters[findingOf(event).outcome] += 1;
  };
  const add = (result: LineResult): void => {
    last = result.line;
    if ('receipt' in result) {
      received(result.receipt);
      return;
    }
    lines['failed' in result ? 'failed' : 'refused'] += 1;
    if ('failed' in result) failures.push(result.failed);
    else ends(result.code, [exit.nothingToDo, exit.done]);
  };
  return { lines, matters, add, failures, code: () => code, last: () => last };
};

type Tally = ReturnType<typeof tally>;

const tellSummary = (cli: Cli, { lines, matters }: Tally): void => {
  const { recorded, replayed, queued, refused } = lines;
  const waiting = queued === 0 ? text('', '') : text(`，待发 ${queued} 件`, `, ${queued} queued`);
  cli.tell(
    cli.say(
      text(
        `登记 ${recorded} 件，重复 ${replayed} 件，拒绝 ${refused} 件${waiting['zh-CN']}`,
        `${recorded} recorded, ${replayed} replayed, ${refused} refused${waiting.en}`,
      ),
    ),
  );
  cli.tell(
    outcomes
      .map((one) => `${cli.say(outcomeWords[one])} ${matters[one]}`)
      .join(cli.language === 'en' ? ', ' : '，'),
  );
};

/** The store is told of once, after what became of every line that was read. */
const assertStoreStood = (cli: Cli, { failures, lines, last }: Tally): void => {
  if (failures.length === 0) return;
  cli.tell(
    cli.say(
      text(
        `存储中断：${lines.failed} 行未登记或结果不明（状态 not-recorded、unknown），第 ${last()} 行之后没有读取；请把同一文件照原样再交一次，已登记的不会重复登记`,
        `the store went away: ${lines.failed} lines were not recorded, or nobody knows (status not-recorded, unknown), and nothing after line ${last()} was read; hand the same file in again as it is, what was recorded is not recorded twice`,
      ),
    ),
  );
  throw failures.find((error) => !(error instanceof GuanxiaError)) ?? failures[0];
};

/** Stops reading when the store has failed. */
async function* whileStoreStands<T>(lines: AsyncIterable<T>, hasFailed: () => boolean): AsyncGenerator<T> {
  for await (const line of lines) {
    if (hasFailed()) return;
    yield line;
    if (hasFailed()) return;
  }
}

/**
 * `guanxia receive --ndjson`: one report to a line, one result to a line, in the same order. When the store goes
 * away no further line is read; every line that was gets its result, and the run ends as the store's failure.
 */
export const receiveLines = async (cli: Cli, file: string, options: ReceiveOptions): Promise<ExitCode> => {
  const { defer } = options;
  const by = {
    file: inputName(file),
    actor: optionValue('--as', actor, options.as),
    defer,
    arrivalOf: arrivals(),
  };
  const counts = tally();
  const url = storeToReceive(cli, options);
  let failed = false;
  await inOffice({ store: url, outbox: options.outbox }, async (office) => {
    const take = async (line: Line) => {
      const result = await receiveLine(office, line, by);
      failed ||= 'failed' in result;
      return result;
    };
    const lines = whileStoreStands(readLines(file, maxReportBytes), () => failed);
    for await (const result of inOrder(lines, atOnce, take)) {
      counts.add(result);
      if ('refused' in result) tellProblems(cli, result.refused.problems);
      printLine(cli, lineJson(result));
    }
    await tellRefused(cli, office);
  });
  tellSummary(cli, counts);
  assertStoreStood(cli, counts);
  return counts.code();
};
