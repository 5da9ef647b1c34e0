import type { Finding } from '../../schema/finding.ts';
import { type Constraint, constraintOf } from '../parts/constraint.ts';
import { type Joined, joinedIn } from '../parts/joined.ts';
import type { Part } from '../parts/part.ts';
import { allParts, type PartTree } from '../parts/part-tree.ts';
import type { Lint } from './lint.ts';

const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...some].filter((value) => others.has(value)));

/** The first member that cannot hold together with those before it. */
const clash = (joined: readonly Joined[]): { readonly before: Part; readonly at: Part } | undefined => {
  const met = new Map<string, { readonly values: Constraint['values']; readonly part: Part }>();
  for (const { constraint, part } of joined) {
    const before = met.get(constraint.subject);
    const values = before === undefined ? constraint.values : common(constraint.values, before.values);
    if (values.size > 0) met.set(constraint.subject, { values, part });
    else if (before !== undefined && before.part !== part && constraint.values.size > 0)
      return { before: before.part, at: part };
  }
  return undefined;
};

const neverTrue = (members: readonly Part[], named: PartTree['named']): readonly Finding[] => {
  const found = clash(joinedIn(members, true, named));
  if (found === undefined) return [];
  const other = members.indexOf(found.before) + 1;
  return [
    {
      code: 'contradiction',
      path: found.at.path,
      message: {
        'zh-CN': `与同组第 ${other} 个条件不能同时成立，所以这个组永远不成立`,
        en: `it cannot hold together with condition ${other} of the group, so the group is never true`,
      },
      help: { 'zh-CN': '如指“或者”，改用 `any` 或 `in`', en: 'where “or” is meant use `any` or `in`' },
    },
  ];
};

const alwaysTrue = (path: Finding['path']): Finding => ({
  code: 'always-true',
  path,
  severity: 'warning',
  message: { 'zh-CN': '只要事实已知就总是成立', en: 'it is true of every value, once the fact is known' },
});

const ofComparison = (part: Part & { readonly kind: 'comparison' }): readonly Finding[] => {
  const { values, of } = constraintOf(part.comparison, true);
  if (values.size === of) return [alwaysTrue(part.path)];
  if (values.size > 0) return [];
  const message = { 'zh-CN': '没有任何取值能使它成立', en: 'no value makes it true' };
  return [{ code: 'never-true', path: part.path, message }];
};

const ofPart = (part: Part, named: PartTree['named']): readonly Finding[] => {
  if (part.kind === 'comparison') return ofComparison(part);
  if (part.kind === 'all') return neverTrue(part.children, named);
  if (part.kind !== 'any') return [];
  return clash(joinedIn(part.children, false, named)) === undefined ? [] : [alwaysTrue(part.path)];
};

/** Groups that can never be true, and conditions that are true of every value. */
export const contradictions: Lint = ({ tree }) => allParts(tree).flatMap((part) => ofPart(part, tree.named));
