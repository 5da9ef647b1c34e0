import { quoted } from '../../../json/quoted.ts';
import { walkGraph } from '../../schema/references/graph.ts';
import type { Part } from '../parts/part.ts';
import { partsIn } from '../parts/part-tree.ts';
import type { Lint } from './lint.ts';

const namesIn = (part: Part): readonly string[] =>
  partsIn(part).flatMap((each) => (each.kind === 'named' ? [each.name] : []));

/** Named conditions that no rule reaches. */
export const unusedConditions: Lint = ({ outline, tree: { named, rules } }) => {
  const next = (name: string): readonly string[] => {
    const part = named.get(name);
    return part === undefined ? [] : namesIn(part);
  };
  const used = new Set(walkGraph(rules.flatMap(namesIn), next).order);
  return outline.conditions
    .filter(({ name }) => !used.has(name))
    .map(({ name, path }) => ({
      code: 'unused-condition',
      path,
      part: 'key',
      severity: 'warning',
      message: {
        'zh-CN': `没有规则使用条件 ${quoted(name)}`,
        en: `no rule uses the condition ${quoted(name)}`,
      },
    }));
};
