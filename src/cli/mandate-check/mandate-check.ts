import {
  checkMandate,
  type Mandate,
  type MandateContext,
  type MandateProblem,
  mandate,
} from '../../domain/index.ts';
import { parseWith } from '../../json/index.ts';
import type { Cli } from '../cli.ts';
import { type ExitCode, exit } from '../exit-code.ts';
import { asInput } from '../input/input-error.ts';
import { readDirectory } from '../input/read-directory.ts';
import { documentJson, readDocumentInput } from '../input/read-document.ts';
import { weighedSum, weighedText } from '../problems/severity-text.ts';
import type { MandateCheckOutput } from '../schemas/mandate-check.ts';
import { schemaUrl } from '../schemas/schema-url.ts';
import { printDocument } from '../text/print-json.ts';

export interface MandateCheckOptions {
  readonly directory?: string;
  readonly text?: string;
  readonly json?: boolean;
}

const sourceText = async (path: string): Promise<string> => {
  const { bytes } = await readDocumentInput(path);
  return new TextDecoder('utf-8').decode(bytes);
};

/** The notice's words are those of the source that the inspection is cited from. */
const contextFrom = async (
  { inspection }: Mandate,
  { directory, text }: MandateCheckOptions,
): Promise<MandateContext> => ({
  ...(directory !== undefined && { directory: await readDirectory(directory) }),
  ...(text !== undefined && {
    text: { source: inspection.cites[0]?.source ?? '', text: await sourceText(text) },
  }),
});

const checkJson = (
  file: string,
  problems: readonly MandateProblem[],
  errors: number,
): MandateCheckOutput => ({
  schema: schemaUrl('mandate-check'),
  file,
  errors,
  warnings: problems.length - errors,
  problems: [...problems],
});

/** `guanxia mandate check`: everything that is wrong with a mandate, each with its place. */
export const mandateCheck = async (
  cli: Cli,
  file: string,
  options: MandateCheckOptions,
): Promise<ExitCode> => {
  const input = await readDocumentInput(file);
  const json = asInput(() => documentJson(input));
  const content = asInput(() => parseWith(mandate, json));
  const problems = checkMandate(content, await contextFrom(content, options)).map((problem) => {
    const place = json.placeOf(problem.pointer);
    return { ...problem, ...(place && { place }) };
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (options.json === true) {
    printDocument(cli, checkJson(input.name, problems, errors));
  } else {
    for (const problem of problems) cli.print(weighedText(cli, { severity: problem.severity, problem }));
    cli.tell(cli.say(weighedSum(problems)));
  }
  return errors > 0 ? exit.findings : exit.done;
};
