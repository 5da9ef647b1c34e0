import { documentHash as hashDocument } from '../../app/documents/document-hash.ts';
import { readRuleSet } from '../../office/files/read-rule-set.ts';
import type { RulesDiffOutput } from '../../presentation/schemas/rules-diff.ts';
import { schemaUrl } from '../../presentation/schemas/schema-url.ts';
import { comparisonsJson } from '../../presentation/text/comparison-json.ts';
import { text } from '../../problems/text.ts';
import type { Change } from '../../rules/diff/change.ts';
import { changeInWords } from '../../rules/diff/change-in-words.ts';
import { diffRuleSets } from '../../rules/diff/diff-rule-sets.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { Cli } from '../shell/cli.ts';
import { type ExitCode, exit } from '../shell/exit-code.ts';
import { printDocument } from '../shell/print-json.ts';
import { type Impact, impactLines, impactOf } from './impact.ts';

export interface RulesDiffOptions {
  readonly impact?: boolean;
  readonly json?: boolean;
}

const words = {
  touches: text('！', '! '),
  none: text('没有差别', 'no differences'),
  legend: text('标有 ！ 的改动可能影响认定', 'a change marked ! may change what is decided'),
};

const refOf = (set: RuleSet) => ({ id: set.id, version: set.version, hash: hashDocument(set) });

const impactJson = ({ complete, regions }: Impact): NonNullable<RulesDiffOutput['impact']> => ({
  complete,
  regions: regions.map(({ before, after, witness }) => ({
    before,
    after,
    region: comparisonsJson(witness.region),
    combinations: witness.combinations,
  })),
});

const diffJson = (
  [before, after]: readonly [RuleSet, RuleSet],
  changes: readonly Change[],
  impact: Impact | undefined,
): RulesDiffOutput => ({
  schema: schemaUrl('rules-diff'),
  before: refOf(before),
  after: refOf(after),
  changes: [...changes],
  ...(impact && { impact: impactJson(impact) }),
});

const changeLines = (cli: Cli, changes: readonly Change[]): readonly string[] => {
  if (changes.length === 0) return [cli.say(words.none)];
  return changes.map(
    (change) =>
      `${change.touchesOutcomes ? cli.say(words.touches) : '  '}${changeInWords(change, cli.language)}`,
  );
};

/** `guanxia rules diff`: what changed between two rule sets, clause by clause, and whom it concerns. */
export const rulesDiff = async (
  cli: Cli,
  [before, after]: readonly [string, string],
  options: RulesDiffOptions,
): Promise<ExitCode> => {
  const sets = [await readRuleSet(before), await readRuleSet(after)] as const;
  const changes = diffRuleSets(...sets);
  const impact = options.impact === true ? impactOf(...sets) : undefined;
  if (options.json === true) {
    printDocument(cli, diffJson(sets, changes, impact));
  } else {
    cli.print(changeLines(cli, changes).join('\n'));
    if (changes.some(({ touchesOutcomes }) => touchesOutcomes)) cli.tell(cli.say(words.legend));
    if (impact !== undefined) cli.print(['', ...impactLines(cli, impact)].join('\n'));
  }
  return changes.length > 0 ? exit.findings : exit.done;
};
