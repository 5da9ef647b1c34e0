import { checkDirectory } from '../../domain/directory/check/check-directory.ts';
import type { DirectoryProblem } from '../../domain/directory/check/directory-problem.ts';
import { directory } from '../../domain/directory/directory.ts';
import { parseWith } from '../../json/parse-with.ts';
import { asInput } from '../../office/files/input-error.ts';
import { documentJson, readDocumentInput } from '../../office/files/read-document.ts';
import type { DirectoryCheckOutput } from '../../presentation/schemas/directory-check.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { weighedSum, weighedText } from '../../presentation/words/severity-text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface DirectoryCheckOptions {
  readonly json?: boolean;
}

interface CheckedFile {
  readonly file: string;
  readonly problems: readonly DirectoryProblem[];
}

const checkedFile = async (file: string): Promise<CheckedFile> => {
  const input = await readDocumentInput(file);
  const json = asInput(() => documentJson(input));
  const problems = checkDirectory(asInput(() => parseWith(directory, json))).map((problem) => {
    const place = json.placeOf(problem.pointer);
    return { ...problem, ...(place && { place }) };
  });
  return { file: input.name, problems };
};

const checkJson = (checked: readonly CheckedFile[], errors: number, all: number): DirectoryCheckOutput => ({
  schema: schemaUrl('directory-check'),
  errors,
  warnings: all - errors,
  files: checked.map(({ file, problems }) => ({ file, problems: [...problems] })),
});

const errorsIn = (problems: readonly DirectoryProblem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

/** `guanxia directory check`: everything that is wrong with directories, each with its place. */
export const directoryCheck = async (
  cli: Cli,
  files: readonly string[],
  { json = false }: DirectoryCheckOptions,
): Promise<ExitCode> => {
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkedFile(file));
  const found = checked.flatMap(({ problems }) => problems);
  const errors = errorsIn(found);
  if (json) {
    printDocument(cli, checkJson(checked, errors, found.length));
  } else {
    for (const problem of found) cli.print(weighedText(cli, { severity: problem.severity, problem }));
    cli.tell(cli.say(weighedSum(found)));
  }
  return errors > 0 ? exit.findings : exit.done;
};
