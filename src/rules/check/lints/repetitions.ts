import type { JsonPath } from '../../../json/pointer.ts';
import type { LocalizedText } from '../../../problems/localized.ts';
import type { Finding } from '../../schema/finding.ts';
import type { RuleOutline } from '../../schema/outline.ts';
import type { Part } from '../parts/part.ts';
import { allParts } from '../parts/part-tree.ts';
import type { Lint } from './lint.ts';
import { repeatsOf } from './repeats.ts';

interface Item {
  readonly key: string;
  readonly path: JsonPath;
}

const twice: LocalizedText = { 'zh-CN': '与前面的一项重复', en: 'it repeats an item before it' };

const repeated = (code: string, items: readonly Item[]): readonly Finding[] =>
  repeatsOf(items, ({ key }) => key).map(({ path }) => ({ code, path, severity: 'warning', message: twice }));

/** One text for conditions that mean the same, the order of members and values aside. */
const meaning = (part: Part): string => {
  if (part.kind === 'named') return `condition ${part.name}`;
  if (part.kind === 'unreadable') return part.path.join('/');
  if ('children' in part) return `${part.kind}(${part.children.map(meaning).sort().join(';')})`;
  const { fact, operator, value } = part.comparison;
  return `${fact} ${operator} ${[value].flat().map(String).sort().join(',')}`;
};

const inGroup = (part: Part): readonly Finding[] =>
  'children' in part
    ? repeated(
        'repeated-condition',
        part.children.map((child) => ({ key: meaning(child), path: child.path })),
      )
    : [];

const inValues = (part: Part): readonly Finding[] =>
  part.kind === 'comparison' && Array.isArray(part.comparison.value)
    ? repeated(
        'repeated-value',
        part.comparison.value.map((value, i) => ({ key: String(value), path: [...part.path, 'value', i] })),
      )
    : [];

const redundant: LocalizedText = {
  'zh-CN': '所在的规则组已列为例外，不必再写这条规则',
  en: 'its group is named already, so the rule need not be',
};

const inExceptions = (
  { exceptionTo }: RuleOutline,
  groupOf: ReadonlyMap<string, string>,
): readonly Finding[] => {
  const named = new Set(exceptionTo.map(({ name }) => name));
  const covered = exceptionTo.filter(({ name }) => named.has(groupOf.get(name) ?? ''));
  return [
    ...repeated(
      'repeated-exception',
      exceptionTo.map(({ name, path }) => ({ key: name, path })),
    ),
    ...covered.map(
      ({ path }): Finding => ({ code: 'redundant-exception', path, severity: 'warning', message: redundant }),
    ),
  ];
};

/** What is written twice: members of a group, values of a list, exceptions. */
export const repetitions: Lint = ({ outline, tree }) => {
  const groupOf = new Map(
    outline.rules.flatMap(({ name, group }) => (name && group ? [[name.name, group.name] as const] : [])),
  );
  return [
    ...allParts(tree).flatMap((part) => [...inGroup(part), ...inValues(part)]),
    ...outline.rules.flatMap((rule) => inExceptions(rule, groupOf)),
  ];
};
