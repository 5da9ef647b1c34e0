import { type Mandate, mandate } from '../../domain/mandate/schema/mandate.ts';
import {
  checkMandate,
  type MandateContext,
  type MandateProblem,
} from '../../domain/mandate/tools/check-mandate.ts';
import { decodeUtf8 } from '../../json/decode-utf8.ts';
import { parseWith } from '../../json/parse-with.ts';
import { asInput } from '../../office/files/input-error.ts';
import { readDirectory } from '../../office/files/read-directory.ts';
import { documentJson, readDocumentInput } from '../../office/files/read-document.ts';
import { readRuleSet } from '../../office/files/read-rule-set.ts';
import { shippedRuleSets } from '../../office/files/shipped-sets.ts';
import type { MandateCheckOutput } from '../../presentation/schemas/mandate-check.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { weighedSum, weighedText } from '../../presentation/words/severity-text.ts';
import { readsOf } from '../../rules/facts-read.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface MandateCheckOptions {
  readonly directory?: string;
  readonly text?: string;
  readonly rules?: string;
  readonly json?: boolean;
}

const sourceText = async (path: string): Promise<string> => {
  const { bytes, name } = await readDocumentInput(path);
  return asInput(() => decodeUtf8(bytes, name));
};

/** The latest packaged version of a rule set, if it is a packaged one. */
const packagedRuleSet = async (id: string): Promise<RuleSet | undefined> => {
  const sets: RuleSet[] = [];
  for (const path of shippedRuleSets()) sets.push(await readRuleSet(path));
  return sets.findLast((set) => set.id === id);
};

/** The notice's words are those of the source that the inspection is cited from. */
const contextFrom = async (
  { inspection, uses }: Mandate,
  { directory, text, rules }: MandateCheckOptions,
): Promise<MandateContext> => {
  const ruleSet = rules === undefined ? await packagedRuleSet(uses.ruleSet) : await readRuleSet(rules);
  return {
    ...(ruleSet !== undefined && { ruleSet: readsOf(ruleSet) }),
    ...(directory !== undefined && { directory: await readDirectory(directory) }),
    ...(text !== undefined && {
      text: { source: inspection.cites[0]?.source ?? '', text: await sourceText(text) },
    }),
  };
};

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
