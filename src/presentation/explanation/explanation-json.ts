import type { Facts } from '../../domain/facts/catalogue.ts';
import type { Truth } from '../../domain/truth.ts';
import type { ConditionTree } from '../../rules/explain/explanation.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import type { ExplainedRuleJson, TreeJson } from '../schemas/explained-rule.ts';
import { rulesToExplain } from './rules-to-explain.ts';

const truthJson = (truth: Truth): boolean | null => truth ?? null;

type Value = boolean | string | readonly string[];

const mutable = (value: Value): boolean | string | string[] =>
  typeof value === 'object' ? [...value] : value;

const treeJson = (tree: ConditionTree): TreeJson => {
  const truth = truthJson(tree.truth);
  if (tree.kind === 'named')
    return { kind: 'named', name: tree.name, truth, children: tree.children.map(treeJson) };
  if (tree.kind !== 'comparison') return { kind: tree.kind, truth, children: tree.children.map(treeJson) };
  const { fact, operator, value } = tree.comparison;
  const actual = tree.value === undefined ? null : mutable(tree.value);
  return { kind: 'comparison', fact, operator, value: mutable(value), actual, truth };
};

/** {@link rulesToExplain} as JSON, unknown as `null`. */
export const explanationJson = (set: RuleSet, facts: Facts): ExplainedRuleJson[] =>
  rulesToExplain(set, facts).map(({ rule, part, truth, standing, defeatedBy, mightBeDefeatedBy, tree }) => ({
    rule: rule.name,
    part,
    truth: truthJson(truth),
    standing: truthJson(standing),
    defeatedBy: [...defeatedBy],
    mightBeDefeatedBy: [...mightBeDefeatedBy],
    tree: treeJson(tree),
  }));
