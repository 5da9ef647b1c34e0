import type { Truth } from '../../domain/truth.ts';
import type { Language } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { ConditionTree } from '../../rules/explain/explanation.ts';
import { comparisonInWords, valueInWords } from '../../rules/explain/wording.ts';
import type { Palette } from '../text/colour.ts';

const groups = {
  all: text('同时满足', 'all of'),
  any: text('满足其一', 'any of'),
  not: text('不满足', 'not'),
} as const;

const named = text('条件', 'condition');

/** A truth as a sign of two columns. The colour repeats what the sign says. */
export const truthMark = (truth: Truth, paint: Palette): string => {
  if (truth === undefined) return paint.yellow('？');
  return `${truth ? paint.green('✓') : paint.red('✗')} `;
};

const wordsOf = (tree: ConditionTree, language: Language): string => {
  if (tree.kind === 'comparison')
    return `${comparisonInWords(tree.comparison, language)} ← ${valueInWords(tree.fact, tree.value, language)}`;
  return tree.kind === 'named' ? `${named[language]} ${tree.name}` : groups[tree.kind][language];
};

const childrenOf = (tree: ConditionTree): readonly ConditionTree[] =>
  tree.kind === 'comparison' ? [] : tree.children;

/** A condition tree, one condition to a line, each with its truth; a comparison also with the value it saw. */
export const treeLines = (
  tree: ConditionTree,
  language: Language,
  paint: Palette,
  indent: string,
): readonly string[] => [
  `${indent}${truthMark(tree.truth, paint)}${wordsOf(tree, language)}`,
  ...childrenOf(tree).flatMap((child) => treeLines(child, language, paint, `${indent}  `)),
];
