import type { Truth } from '../../domain/truth.ts';
import type { Language } from '../../problems/localized.ts';
import { text } from '../../problems/text.ts';
import type { ConditionTree } from '../../rules/explain/explanation.ts';
import { comparisonInWords, factInWords, valueInWords } from '../../rules/explain/wording.ts';
import type { Palette } from '../text/colour.ts';

const groups = {
  all: text('同时满足', 'all of'),
  any: text('满足其一', 'any of'),
  not: text('不满足', 'not'),
} as const;

type Compared = Extract<ConditionTree, { kind: 'comparison' }>;

/** A truth as a sign of two columns. The colour repeats what the sign says. */
export const truthMark = (truth: Truth, paint: Palette): string => {
  if (truth === undefined) return paint.yellow('？');
  return `${truth ? paint.green('✓') : paint.red('✗')} `;
};

const mustBeFalse = text('（须为否）', ' (must not be so)');

/** A fact that holds or not: what it is, and whether it is so. */
const truthWords = ({ comparison, fact, value }: Compared, language: Language): string => {
  const label = factInWords(fact, language);
  const isLimb = fact.startsWith('scope.') && fact !== 'scope.former';
  const said = valueInWords(fact, value, language);
  const wanted = (comparison.operator === 'equal') === comparison.value ? '' : mustBeFalse[language];
  if (language === 'en') return `“${label}”: ${said}${wanted}`;
  return `${isLimb ? '属于' : ''}「${label}」：${said}${wanted}`;
};

const wordsOf = (tree: ConditionTree, language: Language): string => {
  if (tree.kind === 'comparison' && typeof tree.comparison.value === 'boolean')
    return truthWords(tree, language);
  if (tree.kind === 'comparison')
    return `${comparisonInWords(tree.comparison, language)} ← ${valueInWords(tree.fact, tree.value, language)}`;
  return tree.kind === 'named' ? `condition ${tree.name}` : groups[tree.kind][language];
};

const childrenOf = (tree: ConditionTree): readonly ConditionTree[] =>
  tree.kind === 'comparison' ? [] : tree.children;

/**
 * A condition tree, one condition to a line, each with its truth; a comparison also with the value it saw. A named
 * condition has no Chinese name: what it consists of stands in its place.
 */
export const treeLines = (
  tree: ConditionTree,
  language: Language,
  paint: Palette,
  indent: string,
): readonly string[] => {
  const children = (inside: string) =>
    childrenOf(tree).flatMap((child) => treeLines(child, language, paint, inside));
  if (tree.kind === 'named' && language === 'zh-CN') return children(indent);
  return [`${indent}${truthMark(tree.truth, paint)}${wordsOf(tree, language)}`, ...children(`${indent}  `)];
};
