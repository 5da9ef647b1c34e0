import { type Redetermination, redeterminationBy } from '../../app/life/redetermination.ts';
import { actor } from '../../domain/ids.ts';
import { namedReport } from '../../office/named-report.ts';
import { inOffice, type Office } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { viewsTextFrom } from '../../office/stores/views-url.ts';
import { redeterminedLines } from '../../presentation/life/redetermination-text.ts';
import type { RedetermineOutput } from '../../presentation/schemas/redetermine.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { formatProblem } from '../../problems/format-problem.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import { problem } from '../../problems/make-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { reasonOption } from '../shell/reason-option.ts';
import { reportArgument } from '../shell/report-argument.ts';

export interface RedetermineOptions {
  readonly store?: string;
  readonly views?: string;
  readonly stale?: boolean;
  readonly apply?: boolean;
  readonly reason?: string;
  readonly as: string;
  readonly idempotencyKey?: string;
  readonly json?: boolean;
}

/** What becomes of one report, or why nothing does. */
type Told = Redetermination & { readonly problem?: Problem };

const reportsMissing = () =>
  problem(
    'reports-missing',
    text('没有写明重新认定哪些信访件', 'it is not said which reports to determine again'),
    {
      help: text(
        '写明信访件编号，或用 --stale；二者只用其一',
        'name reports, or give --stale; one of the two',
      ),
    },
  );

const reasonMissing = () =>
  problem('reason-missing', text('登记新的认定须写明理由', 'recording new determinations needs a reason'), {
    help: text('用 --reason 写明理由', 'say why with --reason'),
  });

const chosen = async (
  office: Office,
  reports: readonly string[],
  { stale = false }: RedetermineOptions,
): Promise<readonly string[]> => {
  if (stale !== (reports.length === 0)) throw reportsMissing();
  if (!stale)
    return [...new Set(await Promise.all(reports.map((report) => namedReport(office.store, report))))];
  return (await office.reportsToRedetermine()).map(({ report }) => report);
};

interface Wish {
  readonly by: string;
  /** Given where the new determinations are to be recorded. */
  readonly reason: string | undefined;
  readonly idempotencyKey: string | undefined;
}

const wishFrom = ({ as, apply = false, reason, idempotencyKey }: RedetermineOptions): Wish => {
  const why = reasonOption('--reason', reason);
  if (apply && why === undefined) throw reasonMissing();
  return { by: optionValue('--as', actor, as), reason: apply ? why : undefined, idempotencyKey };
};

/** One report that cannot be determined again keeps none of the others from it. */
const tell = async (office: Office, report: string, { by, reason, idempotencyKey }: Wish): Promise<Told> => {
  const order = { report, actor: by };
  try {
    if (reason === undefined) return await office.previewRedetermination(order);
    const keyed = { ...order, ...(idempotencyKey !== undefined && { idempotencyKey }) };
    return await redeterminationBy(office.ports, office.library, await office.redetermine(keyed, { reason }));
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return { report, matters: [], problem: error.problems[0] };
  }
};

const summary = (told: readonly Told[], isApplied: boolean) => {
  if (told.length === 0) return text('没有须重新认定的信访件', 'no report is to be determined again');
  const matters = told.flatMap((one) => one.matters);
  const others = matters.filter(({ change }) => change !== 'none').length;
  const count = text(
    `${told.length} 件，${matters.length} 项，${others} 项有变化`,
    `${told.length} reports, ${matters.length} matters, ${others} of them changed`,
  );
  return isApplied
    ? text(`已登记：${count['zh-CN']}`, `recorded: ${count.en}`)
    : text(
        `预览，未登记：${count['zh-CN']}；加 --apply --reason 理由 登记`,
        `a preview, nothing is recorded: ${count.en}; record it with --apply --reason WHY`,
      );
};

const show = (cli: Cli, told: readonly Told[], isApplied: boolean): void => {
  for (const { report, matters, problem: wrong } of told) {
    cli.print([report, ...matters.flatMap((one) => redeterminedLines(cli, one))].join('\n'));
    if (wrong !== undefined) cli.tell(formatProblem(wrong, cli.language));
  }
  cli.tell(cli.say(summary(told, isApplied)));
};

/** `guanxia report redetermine`: what determining reports again changes; recorded with `--apply`. */
export const redetermineReports = async (
  cli: Cli,
  given: readonly string[],
  options: RedetermineOptions,
): Promise<ExitCode> => {
  const wish = wishFrom(options);
  const named = given.map((id) => reportArgument('report', id));
  const places = {
    store: storeUrlFrom(options.store, cli.env),
    views: viewsTextFrom(options.views, cli.env),
  };
  return inOffice(places, async (office) => {
    const told: Told[] = [];
    for (const report of await chosen(office, named, options)) told.push(await tell(office, report, wish));
    const isApplied = wish.reason !== undefined;
    if (options.json === true)
      printDocument(cli, {
        schema: schemaUrl('redetermine'),
        applied: isApplied,
        reports: told,
      } as RedetermineOutput);
    else show(cli, told, isApplied);
    return told.some(({ problem: wrong }) => wrong !== undefined) ? exit.findings : exit.done;
  });
};
