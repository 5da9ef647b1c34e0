import { openQuestions } from '../../app/life/questions.ts';
import { systemClock } from '../../app/system-ports.ts';
import { actor } from '../../domain/ids.ts';
import { plainDate } from '../../domain/time/plain-date.ts';
import { namedReport } from '../../office/named-report.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { findingJson } from '../../presentation/findings/finding-json.ts';
import { actJson } from '../../presentation/life/act-json.ts';
import { actLines } from '../../presentation/life/act-text.ts';
import { answerAsTyped } from '../../presentation/life/answer-text.ts';
import { questionLines } from '../../presentation/life/questions-text.ts';
import type { QuestionsOutput } from '../../presentation/schemas/questions.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { targetArgument } from '../shell/report-argument.ts';
import { parseAnswer } from './parse-answer.ts';

export interface ReportAnswerOptions {
  readonly store?: string;
  readonly as: string;
  readonly source?: string;
  readonly on?: string;
  readonly approvedBy?: string;
  readonly idempotencyKey?: string;
  readonly json?: boolean;
}

interface Which {
  readonly report: string;
  readonly matter: string;
}

const tellQuestions = async (
  cli: Cli,
  { store, library }: Office,
  which: Which,
  asJson: boolean,
): Promise<ExitCode> => {
  const open = await openQuestions(store, library, { ...which, now: systemClock() });
  if (!asJson) cli.print([which.report, ...questionLines(cli, open)].join('\n'));
  else {
    const output: QuestionsOutput = {
      schema: schemaUrl('questions'),
      report: which.report,
      ...findingJson(open.documents, open.finding),
      questions: open.questions.map(({ ask, previews }) => ({
        ask,
        answers: previews.map(({ answer, finding }) => ({
          answer: answerAsTyped(answer),
          outcome: finding.outcome,
          ...(finding.outcome === 'referral' && { to: finding.data.receiver.organ }),
        })),
      })),
    };
    printDocument(cli, output);
  }
  return open.finding.outcome === 'undetermined' ? exit.undetermined : exit.done;
};

const record = async (
  cli: Cli,
  { answerQuestions }: Office,
  { report, matter }: Which,
  written: readonly string[],
  options: ReportAnswerOptions,
): Promise<ExitCode> => {
  const { idempotencyKey, source, on, approvedBy } = options;
  const by = optionValue('--as', actor, options.as);
  const done = await answerQuestions(
    { report, actor: by, ...(idempotencyKey !== undefined && { idempotencyKey }) },
    {
      matter,
      answers: written.map(parseAnswer),
      ...(source !== undefined && { source }),
      ...(on !== undefined && { on: optionValue('--on', plainDate, on) }),
      ...(approvedBy !== undefined && { approvedBy: optionValue('--approved-by', actor, approvedBy) }),
    },
  );
  if (options.json === true) printDocument(cli, actJson(done));
  else cli.print(actLines(cli, done).join('\n'));
  return exit.done;
};

/** `guanxia report answer`: what is asked about a matter and what each answer would lead to; or the answers. */
export const reportAnswer = (
  cli: Cli,
  target: string,
  written: readonly string[],
  options: ReportAnswerOptions,
): Promise<ExitCode> => {
  const { report, matter = '' } = targetArgument(target, 'matter');
  return inOffice({ store: storeUrlFrom(options.store, cli.env) }, async (office) => {
    const which = { report: await namedReport(office.store, report), matter };
    return written.length === 0
      ? tellQuestions(cli, office, which, options.json === true)
      : record(cli, office, which, written, options);
  });
};
