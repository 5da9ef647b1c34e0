import { type Calendar, calendar } from '../../domain/documents/calendar.ts';
import { readDocument } from '../../office/files/read-document.ts';
import { readRuleSetInput } from '../../office/files/read-rule-set.ts';
import { shippedRuleSets } from '../../office/files/shipped-sets.ts';
import type { RulesCheckOutput } from '../../presentation/schemas/rules-check.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { weighedSum, weighedText } from '../../presentation/words/severity-text.ts';
import type { CheckOptions, CheckProblem } from '../../rules/check/check-problem.ts';
import { checkRuleSet } from '../../rules/check/check-rule-set.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { wholeNumberOption } from '../shell/option-value.ts';
import { printDocument } from '../shell/print-json.ts';

export interface RulesCheckOptions {
  readonly activation?: boolean;
  readonly calendar?: readonly string[];
  readonly coverage?: string;
  readonly json?: boolean;
}

interface CheckedFile {
  readonly file: string;
  readonly problems: readonly CheckProblem[];
}

const checkOptionsFrom = async (options: RulesCheckOptions): Promise<CheckOptions> => {
  const calendars: Calendar[] = [];
  for (const file of options.calendar ?? []) calendars.push(await readDocument(file, calendar));
  const percent = options.coverage === undefined ? 0 : wholeNumberOption('--coverage', options.coverage, 0);
  return {
    purpose: options.activation === true ? 'activation' : 'draft',
    coverage: percent / 100,
    ...(calendars.length > 0 && { calendars }),
  };
};

const checkFiles = async (
  files: readonly string[],
  options: CheckOptions,
): Promise<readonly CheckedFile[]> => {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const { name, bytes } = await readRuleSetInput(file);
    checked.push({ file, problems: checkRuleSet(bytes, { ...options, file: name }).problems });
  }
  return checked;
};

const checkJson = (checked: readonly CheckedFile[], errors: number, all: number): RulesCheckOutput => ({
  schema: schemaUrl('rules-check'),
  errors,
  warnings: all - errors,
  files: checked.map(({ file, problems }) => ({ file, problems: [...problems] })),
});

/** `guanxia rules check`: everything that is wrong with rule sets, each with its place. */
export const rulesCheck = async (
  cli: Cli,
  named: readonly string[],
  options: RulesCheckOptions,
): Promise<ExitCode> => {
  const files = named.length === 0 ? shippedRuleSets() : named;
  const checked = await checkFiles(files, await checkOptionsFrom(options));
  const found = checked.flatMap(({ problems }) => problems);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (options.json === true) {
    printDocument(cli, checkJson(checked, errors, found.length));
  } else {
    for (const problem of found) cli.print(weighedText(cli, { severity: problem.severity, problem }));
    cli.tell(cli.say(weighedSum(found)));
  }
  return errors > 0 ? exit.findings : exit.done;
};
