import { documentHash as hashDocument } from '../../app/documents/document-hash.ts';
import { readRuleSetInput, ruleSetIn, ruleSetJson } from '../../office/files/read-rule-set.ts';
import { shippedRuleSets } from '../../office/files/shipped-sets.ts';
import type { RulesProveOutput } from '../../presentation/schemas/rules-prove.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { comparisonsJson } from '../../presentation/text/comparison-json.ts';
import { weighedText } from '../../presentation/words/severity-text.ts';
import { text } from '../../problems/text.ts';
import { type Proof, prove } from '../../rules/prove/prove.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';

export interface RulesProveOptions {
  readonly json?: boolean;
}

interface Proved {
  readonly file: string;
  readonly set: RuleSet;
  readonly proof: Proof;
}

/** The proof of the rule set in a file, its findings with their places. */
const proveFile = async (file: string): Promise<Proved> => {
  const input = await readRuleSetInput(file);
  const set = ruleSetIn(input);
  const { placeOf } = ruleSetJson(input);
  const proof = prove(set);
  const findings = proof.findings.map((finding) => {
    const place = placeOf(finding.problem.pointer ?? '');
    return { ...finding, problem: { ...finding.problem, ...(place && { place }) } };
  });
  return { file: input.name, set, proof: { ...proof, findings } };
};

const sumLine = (cli: Cli, { combinations, holds }: Proof): string => {
  const number = combinations.toLocaleString('en-US');
  const mark = holds ? cli.paint.green('✓') : cli.paint.red('✗');
  return cli.say(
    text(
      `${mark} 考察了 ${number} 种完整的事实组合：${holds ? '每一种恰有一个答案' : '有错误'}`,
      `${mark} ${number} complete combinations of facts looked at: ${holds ? 'each has exactly one answer' : 'there are errors'}`,
    ),
  );
};

const proofLines = (cli: Cli, { set, proof }: Proved): readonly string[] => [
  cli.paint.bold(`${set.id} ${set.version}`),
  ...proof.findings.map((finding) => weighedText(cli, finding)),
  ...proof.more.map((code) =>
    cli.say(text(`还有更多 ${code}，未列出`, `there are more ${code} findings that are not listed`)),
  ),
  sumLine(cli, proof),
  cli.say(proof.enforcedApart),
];

const proofJson = (proved: readonly Proved[]): RulesProveOutput => ({
  schema: schemaUrl('rules-prove'),
  holds: proved.every(({ proof }) => proof.holds),
  sets: proved.map(({ file, set, proof }) => ({
    file,
    ruleSet: { id: set.id, version: set.version, hash: hashDocument(set) },
    holds: proof.holds,
    combinations: proof.combinations,
    findings: proof.findings.map(({ code, severity, rules, problem, witness }) => ({
      code,
      rules: [...rules],
      problem: { ...problem, severity },
      ...(witness && { region: comparisonsJson(witness.region) }),
    })),
    more: [...proof.more],
  })),
});

/** `guanxia rules prove`: what holds of rule sets for all facts at once. */
export const rulesProve = async (
  cli: Cli,
  named: readonly string[],
  options: RulesProveOptions,
): Promise<ExitCode> => {
  const proved: Proved[] = [];
  for (const file of named.length === 0 ? shippedRuleSets() : named) proved.push(await proveFile(file));
  if (options.json === true) printDocument(cli, proofJson(proved));
  else cli.print(proved.map((one) => proofLines(cli, one).join('\n')).join('\n\n'));
  return proved.every(({ proof }) => proof.holds) ? exit.done : exit.findings;
};
