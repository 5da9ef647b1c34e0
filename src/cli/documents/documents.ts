import { zoneOfMandate } from '../../app/documents/zones.ts';
import { systemClock } from '../../app/system-ports.ts';
import { slug } from '../../domain/text.ts';
import { inOffice } from '../../office/office.ts';
import { storeUrlFrom } from '../../office/stores/store-url.ts';
import { inForceJson } from '../../presentation/documents/in-force-json.ts';
import type { DocumentsOutput } from '../../presentation/schemas/documents.ts';
import { fieldLines } from '../../presentation/text/fields.ts';
import { instantText } from '../../presentation/text/instant.ts';
import { documentWords } from '../../presentation/words/document-words.ts';
import { formatProblem } from '../../problems/format-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { optionValue } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';
import { whenOption } from '../shell/when-option.ts';

export interface DocumentsOptions {
  readonly store?: string;
  readonly at?: string;
  readonly mandate?: string;
  readonly json?: boolean;
}

type InForce = DocumentsOutput['mandates'][number];

const problemLines = (cli: Cli, problem: Problem): readonly string[] =>
  formatProblem(problem, cli.language)
    .split('\n')
    .map((line) => `    ${line}`);

const linesOf = (cli: Cli, { mandate, at, documents, problem }: InForce, zone: string): readonly string[] => {
  const heading = cli.say(
    text(
      `${mandate}  ${instantText(at, zone)} 收到的来件`,
      `${mandate}  received at ${instantText(at, zone)}`,
    ),
  );
  if (documents === undefined) return [heading, ...problemLines(cli, problem as Problem), ''];
  const fields = (['mandate', 'ruleSet', 'directory', 'calendar'] as const).map((role) => {
    const { id, version, hash } = documents[role];
    return [cli.say(documentWords[role]), [`${id} ${version}  ${hash}`]] as const;
  });
  return [heading, ...fieldLines(fields, '    '), ''];
};

/** `guanxia documents`: under each mandate, the documents that decide a report received at an instant. */
export const showDocuments = async (cli: Cli, options: DocumentsOptions): Promise<ExitCode> => {
  const url = storeUrlFrom(options.store, cli.env);
  const at = options.at === undefined ? systemClock() : whenOption('--at', options.at);
  const only = options.mandate === undefined ? undefined : optionValue('--mandate', slug, options.mandate);
  const published = await inOffice({ store: url, access: 'read' }, ({ library }) => library.current());
  const output = inForceJson(published, at, only);
  const { mandates } = output;
  if (options.json === true) {
    printDocument(cli, output);
  } else {
    const lines = mandates.flatMap((one) => linesOf(cli, one, zoneOfMandate(published, one.mandate)));
    cli.print(lines.join('\n').trimEnd());
  }
  return mandates.some(({ documents }) => documents !== undefined) ? exit.done : exit.nothingToDo;
};
