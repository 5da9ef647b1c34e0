import { documentLibrary } from '../../app/documents/library.ts';
import { systemClock } from '../../app/system-ports.ts';
import { slug } from '../../domain/text.ts';
import { instant } from '../../domain/time/instant.ts';
import { openLog } from '../../office/stores/open-store.ts';
import { parseStoreUrl, storeUrlFrom } from '../../office/stores/store-url.ts';
import { withOpen } from '../../office/stores/with-open.ts';
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

const linesOf = (cli: Cli, { mandate, documents, problem }: InForce): readonly string[] => {
  if (documents === undefined) return ['', mandate, ...problemLines(cli, problem as Problem)];
  const fields = (['mandate', 'ruleSet', 'directory', 'calendar'] as const).map((role) => {
    const { id, version, hash } = documents[role];
    return [cli.say(documentWords[role]), [`${id} ${version}  ${hash}`]] as const;
  });
  return ['', mandate, ...fieldLines(fields, '    ')];
};

/** `guanxia documents`: under each mandate, the documents that decide a report received at an instant. */
export const showDocuments = async (cli: Cli, options: DocumentsOptions): Promise<ExitCode> => {
  const url = parseStoreUrl(storeUrlFrom(options.store, cli.env));
  const at = options.at === undefined ? systemClock() : optionValue('--at', instant, options.at);
  const only = options.mandate === undefined ? undefined : optionValue('--mandate', slug, options.mandate);
  const published = await withOpen(openLog(url, 'read'), (store) => documentLibrary(store).current());
  const output = inForceJson(published, at, only);
  const { mandates } = output;
  if (options.json === true) {
    printDocument(cli, output);
  } else {
    const heading = text(
      `${instantText(at)} 收到的来件依据：`,
      `for reports received at ${instantText(at)}:`,
    );
    cli.print([cli.say(heading), ...mandates.flatMap((one) => linesOf(cli, one))].join('\n'));
  }
  return mandates.some(({ documents }) => documents !== undefined) ? exit.done : exit.nothingToDo;
};
