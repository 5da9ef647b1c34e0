import type { Selection } from '../../app/replay/range.ts';
import type { Finding } from '../../app/replay/replayed.ts';
import { total } from '../../app/replay/tally.ts';
import { namedReport } from '../../office/named-report.ts';
import { verifiedBy, zoned } from '../../office/reads/replays.ts';
import type { EngineName } from '../../presentation/replay/engine-names.ts';
import { type Verified, verifiedJson } from '../../presentation/replay/verify-json.ts';
import { findingLines, summaryLines } from '../../presentation/replay/verify-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { reportArgument } from '../shell/report-argument.ts';
import { periodOption } from '../shell/when-option.ts';
import { type CourseOptions, withCourse } from './course.ts';

export interface VerifyOptions extends CourseOptions {
  readonly engine: EngineName;
  readonly report?: string;
}

const selectionOf = (options: VerifyOptions): Selection => ({
  ...periodOption(options),
  ...(options.report === undefined ? {} : { report: reportArgument('--report', options.report) }),
});

const withWholeId = async (
  store: Parameters<typeof namedReport>[0],
  selection: Selection,
): Promise<Selection> =>
  selection.report === undefined
    ? selection
    : { ...selection, report: await namedReport(store, selection.report) };

const codeFor = ({ tally: { same, differs, cannotReplay } }: Verified): ExitCode => {
  const wrong = total(differs) + total(cannotReplay);
  if (wrong > 0) return exit.findings;
  return same === 0 ? exit.nothingToDo : exit.done;
};

/** `guanxia replay verify`: whether every recorded determination follows from the documents it names. */
export const verify = async (cli: Cli, options: VerifyOptions): Promise<ExitCode> => {
  const asked = selectionOf(options);
  return withCourse(cli, options, async (course) => {
    const selection = await zoned(course, await withWholeId(course.store, asked));
    const kept: Finding[] = [];
    const verified = await verifiedBy(course, { engine: options.engine, selection }, (findings) => {
      if (options.json === true) kept.push(...findings);
      else for (const finding of findings) cli.print(findingLines(cli, finding).join('\n'));
    });
    if (options.json === true) printDocument(cli, verifiedJson(verified, kept));
    else cli.print(summaryLines(cli, verified).join('\n'));
    return codeFor(verified);
  });
};
