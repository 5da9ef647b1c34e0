import { determine } from '../../app/determine.ts';
import type { Documents } from '../../app/documents/documents.ts';
import { numbered } from '../../app/jurisdiction.ts';
import { assertCodesKnown } from '../../app/receive/known-codes.ts';
import { factsOf } from '../../domain/facts/recorded-facts.ts';
import type { IncomingReport } from '../../domain/report/report.ts';
import type { Finding } from '../../domain/report-decider/findings.ts';
import { epochMs } from '../../domain/time/instant.ts';
import { documentRoles } from '../../office/files/packaged.ts';
import { type DocumentFiles, readDocuments } from '../../office/files/read-documents.ts';
import { readReport } from '../../office/files/read-report.ts';
import { explanationLines } from '../../presentation/explanation/explanation-text.ts';
import { decideJson } from '../../presentation/findings/decide-json.ts';
import { findingLines } from '../../presentation/findings/finding-text.ts';
import { reportHeading } from '../../presentation/text/report-heading.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface DecideOptions extends DocumentFiles {
  readonly json?: boolean;
  readonly explain?: boolean;
}

const examples = text(
  '未指定的文件采用随包的示例（虚构的示例区）',
  'for files that were not named, the packaged examples (a fictional district) are used',
);

const notInForce = text(
  '注意：收到时刻不在该规则集的施行期内',
  'note: the report was not received while this rule set is in force',
);

const anotherMandate = (named: string, given: string) =>
  problem(
    'documents-do-not-fit',
    text(
      `来件写明的巡视任务是 \`${named}\`，给出的是 \`${given}\``,
      `the report names the mandate \`${named}\`, and \`${given}\` was given`,
    ),
    { pointer: '/mandate', help: text('用 --mandate 指定', 'name it with --mandate') },
  );

const tellNotes = (
  cli: Cli,
  files: DocumentFiles,
  { ruleSet }: Documents,
  { receivedAt }: IncomingReport,
): void => {
  if (documentRoles.some((role) => files[role] === undefined)) cli.tell(cli.say(examples));
  const { from, until } = ruleSet.effective;
  const at = epochMs(receivedAt);
  if (at < epochMs(from) || (until !== undefined && at >= epochMs(until))) cli.tell(cli.say(notInForce));
};

const printWords = (
  cli: Cli,
  documents: Documents,
  report: IncomingReport,
  findings: readonly Finding[],
  explained: boolean,
): void => {
  cli.print(reportHeading(cli, documents, report));
  for (const finding of findings) {
    cli.print(['', ...findingLines(cli, documents, finding)].join('\n'));
    if (!explained) continue;
    cli.print(['', ...explanationLines(cli, documents, factsOf(finding.data.facts))].join('\n'));
  }
};

/** `guanxia decide`: what would be found for a report; nothing is stored. */
export const decide = async (cli: Cli, file: string, options: DecideOptions): Promise<ExitCode> => {
  const documents = await readDocuments(options);
  const report = await readReport(file);
  if (report.mandate !== undefined && report.mandate !== documents.mandate.id)
    throw anotherMandate(report.mandate, documents.mandate.id);
  assertCodesKnown(documents.mandate, report.matters);
  tellNotes(cli, options, documents, report);
  const findings = determine(documents, numbered(report));
  if (options.json === true) printDocument(cli, decideJson(documents, findings, options.explain === true));
  else printWords(cli, documents, report, findings, options.explain === true);
  return findings.some(({ outcome }) => outcome === 'undetermined') ? exit.undetermined : exit.done;
};
