import type { WhatIfResult } from '../../app/replay/impact.ts';
import type { Swap } from '../../app/replay/swap.ts';
import { total } from '../../app/replay/tally.ts';
import { calendar } from '../../domain/documents/calendar.ts';
import { mandate } from '../../domain/mandate/schema/mandate.ts';
import { readDirectory } from '../../office/files/read-directory.ts';
import { readDocument } from '../../office/files/read-document.ts';
import { readRuleSet } from '../../office/files/read-rule-set.ts';
import { comparedBy, zoned } from '../../office/reads/replays.ts';
import { whatIfJson } from '../../presentation/replay/what-if-json.ts';
import { whatIfLines } from '../../presentation/replay/what-if-text.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { periodOption } from '../shell/when-option.ts';
import { type CourseOptions, withCourse } from './course.ts';

export interface WhatIfOptions extends CourseOptions {
  readonly rules?: string;
  readonly mandate?: string;
  readonly directory?: string;
  readonly calendar?: string;
}

const nothingGiven = () =>
  problem('invalid-option', text('没有说明要换哪一份文书', 'nothing is named that should be put in place'), {
    help: text(
      '给出 --rules、--mandate、--directory、--calendar 中的一个或几个',
      'give one or more of --rules, --mandate, --directory and --calendar',
    ),
  });

const swapFrom = async (files: WhatIfOptions): Promise<Swap> => {
  const swap: Swap = {
    ...(files.mandate === undefined ? {} : { mandate: await readDocument(files.mandate, mandate) }),
    ...(files.directory === undefined ? {} : { directory: await readDirectory(files.directory) }),
    ...(files.calendar === undefined ? {} : { calendar: await readDocument(files.calendar, calendar) }),
    ...(files.rules === undefined ? {} : { ruleSet: await readRuleSet(files.rules) }),
  };
  if (Object.keys(swap).length === 0) throw nothingGiven();
  return swap;
};

const codeFor = ({ tally: { same, changed, cannotReplay } }: WhatIfResult): ExitCode => {
  if (changed + total(cannotReplay) > 0) return exit.findings;
  return same === 0 ? exit.nothingToDo : exit.done;
};

/** `guanxia replay what-if` and `guanxia rules impact`: what would be decided otherwise with other documents. */
export const whatIf = async (cli: Cli, options: WhatIfOptions): Promise<ExitCode> => {
  const swap = await swapFrom(options);
  return withCourse(cli, options, async (course) => {
    const found = await comparedBy(course, { swap, selection: await zoned(course, periodOption(options)) });
    if (options.json === true) printDocument(cli, whatIfJson(found));
    else cli.print(whatIfLines(cli, found).join('\n'));
    return codeFor(found);
  });
};
