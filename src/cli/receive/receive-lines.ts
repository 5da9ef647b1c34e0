import type { Receipt } from '../../app/index.ts';
import { actor, type Outcome, outcomes } from '../../domain/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { findingOf } from '../findings/finding-of.ts';
import { outcomeWords } from '../findings/outcome-words.ts';
import { readLines } from '../input/lines.ts';
import { optionValue } from '../input/option-value.ts';
import { inputName } from '../input/read-input.ts';
import { maxReportBytes } from '../input/read-report.ts';
import { inOrder } from '../long-running/in-order.ts';
import { tellProblems } from '../problems/tell-error.ts';
import { printLine } from '../text/print-json.ts';
import { text } from '../words/text.ts';
import { inOffice } from './office.ts';
import type { ReceiveOptions } from './receive.ts';
import { type LineResult, lineJson, receiveLine } from './receive-line.ts';
import { storeToReceive } from './store-to-receive.ts';

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
  const by = { file: inputName(file), actor: optionValue('--as', actor, options.as), defer };
  const counts = tally();
  const url = storeToReceive(cli, options);
  await inOffice(
    url,
    async (office) => {
      const results = inOrder(readLines(file, maxReportBytes), atOnce, (line) =>
        receiveLine(office, line, by),
      );
      for await (const result of results) {
        counts.add(result);
        if ('refused' in result) tellProblems(cli, result.refused.problems);
        printLine(cli, lineJson(result));
      }
    },
    options.outbox,
  );
  tellSummary(cli, counts);
  return counts.code();
};
