import type { Facts } from '../../domain/facts/catalogue.ts';
import { citeUnder } from '../../domain/mandate/cite-mandate.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import type { LocalizedText } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { citeText } from '../findings/cite-text.ts';
import type { Voice } from '../text/voice.ts';
import { type ExplainedRule, type Part, rulesToExplain } from './rules-to-explain.ts';
import { treeLines, truthMark } from './tree-text.ts';

const parts: Readonly<Record<Part, LocalizedText>> = {
  ground: text('成立', 'stands'),
  pending: text('未定', 'open'),
  defeated: text('被排除', 'defeated'),
};

const list = (cli: Voice, names: readonly string[]): string =>
  names.join(cli.language === 'en' ? ', ' : '、');

const quoted = (cli: Voice, { rules }: RuleSet, names: readonly string[]): string =>
  list(
    cli,
    names.map((name) => {
      const words = rules.find((one) => one.name === name)?.because;
      return words === undefined ? name : cli.say(text(`「${words['zh-CN']}」`, `“${words.en}”`));
    }),
  );

const defeat = (cli: Voice, set: RuleSet, { defeatedBy, mightBeDefeatedBy }: ExplainedRule): string => {
  const by = quoted(cli, set, defeatedBy);
  if (defeatedBy.length > 0) return cli.say(text(`，由${by}`, ` by ${by}`));
  if (mightBeDefeatedBy.length === 0) return '';
  const names = quoted(cli, set, mightBeDefeatedBy);
  return cli.say(text(`，可能被${names}排除`, `, could be defeated by ${names}`));
};

/** A rule set, and the mandate that fills in what its citations say of the mandate; tests of rules have none. */
export interface Explainable {
  readonly ruleSet: RuleSet;
  readonly mandate?: Mandate;
}

const ruleLines = (cli: Voice, { ruleSet, mandate }: Explainable, one: ExplainedRule): readonly string[] => {
  const { rule, part, standing, tree } = one;
  const state = cli.say(
    text(
      `（${parts[part]['zh-CN']}${defeat(cli, ruleSet, one)}）`,
      ` (${parts[part].en}${defeat(cli, ruleSet, one)})`,
    ),
  );
  return [
    `${truthMark(standing, cli.paint)}${cli.paint.bold(cli.say(rule.because))}${state} [${rule.name}]`,
    ...rule.cites
      .map((cite) => (mandate === undefined ? cite : citeUnder(mandate, cite)))
      .map((cite) => `  - ${citeText(cite, ruleSet.sources, cli.language)}`),
    ...treeLines(tree, cli.language, cli.paint, '  '),
  ];
};

const nothing = text('没有规则成立，也没有规则可能成立', 'no rule stands, and none could');

/** Why the rules answer as they do on some facts: each rule that bears on it, with what its conditions saw. */
export const explanationLines = (cli: Voice, under: Explainable, facts: Facts): readonly string[] => {
  const rules = rulesToExplain(under.ruleSet, facts);
  return rules.length === 0 ? [cli.say(nothing)] : rules.flatMap((one) => ruleLines(cli, under, one));
};
