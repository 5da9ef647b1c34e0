import { quoted } from '../../../json/index.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import type { Outline, RuleOutline } from '../outline.ts';
import { walkGraph } from './graph.ts';

const unknownNames = ({ rules }: Outline): readonly Finding[] => {
  const known = new Set(rules.flatMap(({ name, group }) => [name?.name ?? [], group?.name ?? []].flat()));
  return rules
    .flatMap(({ exceptionTo }) => exceptionTo)
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }) => ({
      code: 'unknown-rule',
      path,
      message: {
        'zh-CN': `没有名为 ${quoted(name)} 的规则或规则组`,
        en: `there is no rule or group named ${quoted(name)}`,
      },
      help: didYouMean(name, known),
    }));
};

/** To what each rule is an exception; a group leads on to its members. */
const defeats = (rules: readonly RuleOutline[]): ReadonlyMap<string, readonly string[]> => {
  const to = new Map<string, string[]>();
  const add = (from: string, name: string): void => {
    const names = to.get(from);
    if (names === undefined) to.set(from, [name]);
    else names.push(name);
  };
  for (const { name, group, exceptionTo } of rules) {
    if (name === undefined) continue;
    for (const other of exceptionTo) add(name.name, other.name);
    if (group !== undefined) add(group.name, name.name);
  }
  return to;
};

const circles = ({ rules }: Outline): readonly Finding[] => {
  const to = defeats(rules);
  return walkGraph(to.keys(), (name) => to.get(name) ?? []).circles.flatMap((circle) => {
    const at = rules.find(
      ({ name, exceptionTo }) => exceptionTo.length > 0 && circle.includes(name?.name ?? ''),
    );
    if (at === undefined) return [];
    const start = circle.indexOf(at.name?.name ?? '');
    const way = [...circle.slice(start), ...circle.slice(0, start + 1)].map(quoted).join(' → ');
    return {
      code: 'exception-cycle',
      path: [...at.path, 'exceptionTo'],
      message: {
        'zh-CN': `规则经由例外关系排除了自己：${way}`,
        en: `a rule defeats itself by way of its exceptions: ${way}`,
      },
    };
  });
};

export const exceptionFindings = (outline: Outline): readonly Finding[] => [
  ...unknownNames(outline),
  ...circles(outline),
];
