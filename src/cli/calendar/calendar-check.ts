import { type Calendar, calendar } from '../../domain/documents/calendar.ts';
import { type CalendarProblem, checkCalendar } from '../../domain/documents/check-calendar.ts';
import { parseWith } from '../../json/parse-with.ts';
import { asInput } from '../../office/files/input-error.ts';
import { documentJson, readDocumentInput } from '../../office/files/read-document.ts';
import type { CalendarCheckOutput } from '../../presentation/schemas/calendar-check.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { weighedSum, weighedText } from '../../presentation/words/severity-text.ts';
import { text } from '../../problems/text.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface CalendarCheckOptions {
  readonly json?: boolean;
}

interface Checked extends Pick<CalendarCheckOutput['files'][number], 'file' | 'years'> {
  readonly problems: readonly CalendarProblem[];
}

const yearsOf = ({ years }: Calendar): Checked['years'] =>
  years.map(({ year, restDays, makeUpDays }) => ({
    year,
    restDays: restDays.length,
    makeUpDays: makeUpDays.length,
  }));

const checkedFile = async (file: string): Promise<Checked> => {
  const input = await readDocumentInput(file);
  const json = asInput(() => documentJson(input));
  const content = asInput(() => parseWith(calendar, json));
  const problems = checkCalendar(content).map((problem) => {
    const place = json.placeOf(problem.pointer);
    return { ...problem, ...(place && { place }) };
  });
  return { file: input.name, years: yearsOf(content), problems };
};

const checkJson = (checked: readonly Checked[], errors: number, all: number): CalendarCheckOutput => ({
  schema: schemaUrl('calendar-check'),
  errors,
  warnings: all - errors,
  files: checked.map(({ problems, ...file }) => ({ ...file, problems: [...problems] })),
});

const show = (cli: Cli, { file, years, problems }: Checked): void => {
  for (const { year, restDays, makeUpDays } of years)
    cli.print(
      cli.say(
        text(
          `${file}  ${year}：放假 ${restDays} 天，上班的周末 ${makeUpDays} 天`,
          `${file}  ${year}: ${restDays} days of rest, ${makeUpDays} weekend days worked`,
        ),
      ),
    );
  for (const problem of problems) cli.print(weighedText(cli, { severity: problem.severity, problem }));
};

/** `guanxia calendar check`: which years are covered, and everything that is wrong with them, each with its place. */
export const calendarCheck = async (
  cli: Cli,
  files: readonly string[],
  { json = false }: CalendarCheckOptions,
): Promise<ExitCode> => {
  const checked: Checked[] = [];
  for (const file of files) checked.push(await checkedFile(file));
  const found = checked.flatMap(({ problems }) => problems);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (json) printDocument(cli, checkJson(checked, errors, found.length));
  else {
    for (const one of checked) show(cli, one);
    cli.tell(cli.say(weighedSum(found)));
  }
  return errors > 0 ? exit.findings : exit.done;
};
