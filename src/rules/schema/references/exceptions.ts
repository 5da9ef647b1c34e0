import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../finding.ts';
import type { Outline, RuleOutline } from '../outline.ts';
import type { Named } from '../reading.ts';
import { unknownNames } from '../unknown-names.ts';
import { walkGraph } from './graph.ts';

const unknownExceptions = ({ rules }: Outline): readonly Finding[] =>
  unknownNames(
    'unknown-rule',
    rules.flatMap(({ exceptionTo }) => exceptionTo),
    new Set(rules.flatMap(({ name, group }) => [name?.name ?? [], group?.name ?? []].flat())),
    (name) => ({ 'zh-CN': `没有名为 ${name} 的规则或规则组`, en: `there is no rule or group named ${name}` }),
  );

interface NamedRule extends RuleOutline {
  readonly name: Named;
}

const isNamed = (rule: RuleOutline): rule is NamedRule => rule.name !== undefined;

/** To what each rule is an exception; a group leads on to its members. */
const defeats = (rules: readonly NamedRule[]): ReadonlyMap<string, readonly string[]> => {
  const to = new Map<string, string[]>();
  const add = (from: string, name: string): void => {
    const names = to.get(from);
    if (names === undefined) to.set(from, [name]);
    else names.push(name);
  };
  for (const { name, group, exceptionTo } of rules) {
    for (const other of exceptionTo) add(name.name, other.name);
    if (group !== undefined) add(group.name, name.name);
  }
  return to;
};

const selfDefeat = (rules: readonly NamedRule[], circle: readonly string[]): Finding => {
  const isOnIt = ({ name, exceptionTo }: NamedRule): boolean =>
    exceptionTo.length > 0 && circle.includes(name.name);
  const { name, path } = rules.find(isOnIt) as NamedRule;
  const start = circle.indexOf(name.name);
  const way = [...circle.slice(start), ...circle.slice(0, start + 1)].map(quoted).join(' → ');
  return {
    code: 'exception-cycle',
    path: [...path, 'exceptionTo'],
    message: {
      'zh-CN': `规则经由例外关系排除了自己：${way}`,
      en: `a rule defeats itself by way of its exceptions: ${way}`,
    },
  };
};

const circles = (outline: Outline): readonly Finding[] => {
  const rules = outline.rules.filter(isNamed);
  const to = defeats(rules);
  const walk = walkGraph(to.keys(), (name) => to.get(name) ?? []);
  return walk.circles.map((circle) => selfDefeat(rules, circle));
};

export const exceptionFindings = (outline: Outline): readonly Finding[] => [
  ...unknownExceptions(outline),
  ...circles(outline),
];
