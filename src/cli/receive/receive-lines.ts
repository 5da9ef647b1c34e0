import { arrivals } from '../../app/receive/arrivals.ts';
import type { Receipt } from '../../app/receive/submission.ts';
import { type Outcome, outcomes } from '../../domain/determination/determination.ts';
import { actor } from '../../domain/ids.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import { readLines } from '../../office/files/lines.ts';
import { inputName } from '../../office/files/read-input.ts';
import { maxReportBytes } from '../../office/files/read-report.ts';
import { inOrder } from '../../office/in-order.ts';
import { inOffice } from '../../office/office.ts';
import { outcomeWords } from '../../presentation/findings/outcome-words.ts';
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

/** Reports under way at the same time: they share the commits of the store. */
const atOnce = 64;

type State = Receipt['status'] | 'refused';

/** How the lines came out, counted. */
const tally = () => {
  const lines: Record<State, number> = { recorded: 0, replayed: 0, queued: 0, refused: 0 };
  const matters: Record<Outcome, number> = { 'in-scope': 0, referral: 0, undetermined: 0 };
  let code: ExitCode = exit.nothingToDo;
  const add = (result: LineResult): void => {
    if ('refused' in result) {
      lines.refused += 1;
      if (code === exit.nothingToDo || code === exit.done) code = result.code;
      return;
    }
    if (code === exit.nothingToDo) code = exit.done;
    lines[result.receipt.status] += 1;
    for (const event of result.receipt.determinations) matters[findingOf(event).outcome] += 1;
  };
  return { lines, matters, add, code: () => code };
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

/** `guanxia receive --ndjson`: one report to a line, one result to a line, in the same order. */
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
  await inOffice({ store: url, outbox: options.outbox }, async (office) => {
    const results = inOrder(readLines(file, maxReportBytes), atOnce, (line) => receiveLine(office, line, by));
    for await (const result of results) {
      counts.add(result);
      if ('refused' in result) tellProblems(cli, result.refused.problems);
      printLine(cli, lineJson(result));
    }
    await tellRefused(cli, office);
  });
  tellSummary(cli, counts);
  return counts.code();
};
