import type { Receipt } from '../../app/receive/submission.ts';
import type { IncomingReport } from '../../domain/report/report.ts';
import { findingOf } from '../../domain/report-decider/findings.ts';
import type { Line } from '../../office/files/lines.ts';
import { reportIn } from '../../office/files/read-report.ts';
import type { Office } from '../../office/office.ts';
import type { ReceiveLineOutput } from '../../presentation/schemas/receive-line.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { GuanxiaError } from '../../problems/guanxia-error.ts';
import type { Problem } from '../../problems/problem.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { exitCodeOf } from '../shell/problems/problem-exit-codes.ts';

/** What became of one line. */
export type LineResult =
  | { readonly line: number; readonly receipt: Receipt }
  | { readonly line: number; readonly refused: GuanxiaError; readonly code: ExitCode }
  | { readonly line: number; readonly failed: unknown };

/** Places count within the line; in the file it stands further down. */
const inFile = (error: GuanxiaError, { number }: Line): GuanxiaError => {
  const moved = error.problems.map(
    (problem): Problem =>
      problem.place === undefined
        ? problem
        : { ...problem, place: { ...problem.place, line: problem.place.line + number - 1 } },
  );
  return new GuanxiaError(moved as unknown as GuanxiaError['problems'], { cause: error });
};

const refusals: ReadonlySet<ExitCode> = new Set([exit.invalidInput, exit.conflict, exit.nothingToDo]);

/** Whether the fault lies with the line; otherwise the store cannot go on, or guanxia itself has failed. */
const isRefusal = (error: unknown): error is GuanxiaError =>
  error instanceof GuanxiaError && refusals.has(exitCodeOf(error));

/** What the lines of one file have in common. */
export interface Batch {
  readonly file: string;
  readonly actor: string;
  readonly defer?: boolean | undefined;
  /** The how manieth of its equals a report is. */
  readonly arrivalOf: (report: IncomingReport) => number;
}

/** Receive the report on one line. A line that is wrong is refused; `failed` means that no line can go on. */
export const receiveLine = async (
  { receive }: Office,
  line: Line,
  { file, arrivalOf, ...by }: Batch,
): Promise<LineResult> => {
  try {
    const report = reportIn({ name: file, bytes: line.bytes });
    return { line: line.number, receipt: await receive({ report, arrival: arrivalOf(report), ...by }) };
  } catch (error) {
    if (!isRefusal(error)) return { line: line.number, failed: error };
    return { line: line.number, refused: inFile(error, line), code: exitCodeOf(error) };
  }
};

const isUnknown = (error: unknown): boolean =>
  error instanceof GuanxiaError && error.code === 'store-outcome-unknown';

/** A line's result as JSON. */
export const lineJson = (result: LineResult): ReceiveLineOutput => {
  const schema = schemaUrl('receive-line');
  if ('refused' in result)
    return { schema, line: result.line, status: 'refused', problems: [...result.refused.problems] };
  if ('failed' in result)
    return { schema, line: result.line, status: isUnknown(result.failed) ? 'unknown' : 'not-recorded' };
  const { status, report, determinations } = result.receipt;
  const matters = determinations.map(findingOf).map(({ outcome, data }) => ({
    matter: data.matter,
    outcome,
    ...('receiver' in data && { to: data.receiver.organ }),
  }));
  return { schema, line: result.line, status, report: report.id, matters };
};
