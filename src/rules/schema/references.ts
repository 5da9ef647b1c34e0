import type { z } from 'zod';
import { closestMatch, customIssue } from '../../json/index.ts';
import type { LocalizedText } from '../../problems/index.ts';
import type { Condition, Group } from './condition.ts';
import type { Rule } from './rule.ts';
import { childrenOf, namedIn } from './walk.ts';

interface Referring {
  readonly sources: Readonly<Record<string, unknown>>;
  readonly conditions: Readonly<Record<string, Group>>;
  readonly rules: readonly Rule[];
}

type Path = readonly (string | number)[];
type Report = (path: Path, code: string, message: LocalizedText, help?: LocalizedText) => void;

const didYouMean = (word: string, known: Iterable<string>): LocalizedText | undefined => {
  const match = closestMatch(word, [...known]);
  return match === undefined
    ? undefined
    : { 'zh-CN': `是否为 \`${match}\`？`, en: `did you mean \`${match}\`?` };
};

const checkNamed = (condition: Condition, path: Path, known: ReadonlySet<string>, report: Report): void => {
  if ('condition' in condition && !known.has(condition.condition))
    report(
      [...path, 'condition'],
      'unknown-condition',
      {
        'zh-CN': `没有名为 \`${condition.condition}\` 的条件`,
        en: `there is no condition named \`${condition.condition}\``,
      },
      didYouMean(condition.condition, known),
    );
  for (const [step, child] of childrenOf(condition)) checkNamed(child, [...path, ...step], known, report);
};

const reaches = (from: string, to: string, next: (name: string) => readonly string[]): boolean => {
  const seen = new Set<string>();
  const open = [...next(from)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...next(at));
  }
  return false;
};

const checkConditions = ({ conditions, rules }: Referring, report: Report): void => {
  const known = new Set(Object.keys(conditions));
  for (const [name, condition] of Object.entries(conditions)) {
    checkNamed(condition, ['conditions', name], known, report);
    if (reaches(name, name, (one) => namedIn(conditions[one] ?? { condition: '' })))
      report(['conditions', name], 'condition-cycle', {
        'zh-CN': `条件 \`${name}\` 引用了自己`,
        en: `condition \`${name}\` refers to itself`,
      });
  }
  rules.forEach((rule, i) => {
    checkNamed(rule.conditions, ['rules', i, 'conditions'], known, report);
  });
};

const checkNames = ({ rules }: Referring, report: Report): void => {
  const groups = new Set(rules.flatMap(({ group }) => group ?? []));
  const seen = new Set<string>();
  rules.forEach(({ name }, i) => {
    if (seen.has(name) || groups.has(name))
      report(['rules', i, 'name'], 'duplicate-name', {
        'zh-CN': `名称 \`${name}\` 已被另一条规则或规则组使用`,
        en: `the name \`${name}\` is already that of another rule or group`,
      });
    seen.add(name);
  });
};

const checkExceptions = ({ rules }: Referring, report: Report): void => {
  const known = new Set(rules.flatMap(({ name, group }) => (group === undefined ? [name] : [name, group])));
  const defeated = (name: string) => {
    const names = rules.find((rule) => rule.name === name)?.exceptionTo ?? [];
    return rules
      .filter((rule) => names.includes(rule.name) || names.includes(rule.group ?? ''))
      .map((rule) => rule.name);
  };
  rules.forEach(({ name, exceptionTo = [] }, i) => {
    exceptionTo.forEach((other, j) => {
      if (!known.has(other))
        report(
          ['rules', i, 'exceptionTo', j],
          'unknown-rule',
          {
            'zh-CN': `没有名为 \`${other}\` 的规则或规则组`,
            en: `there is no rule or group named \`${other}\``,
          },
          didYouMean(other, known),
        );
    });
    if (exceptionTo.length > 0 && reaches(name, name, defeated))
      report(['rules', i, 'exceptionTo'], 'exception-cycle', {
        'zh-CN': `规则 \`${name}\` 经由例外关系排除了自己`,
        en: `rule \`${name}\` defeats itself by way of its exceptions`,
      });
  });
};

const checkCites = ({ sources, rules }: Referring, report: Report): void => {
  rules.forEach(({ cites }, i) => {
    cites.forEach(({ source }, j) => {
      if (!Object.hasOwn(sources, source))
        report(
          ['rules', i, 'cites', j, 'source'],
          'unknown-source',
          { 'zh-CN': `没有名为 \`${source}\` 的依据`, en: `there is no source named \`${source}\`` },
          didYouMean(source, Object.keys(sources)),
        );
    });
  });
};

/** What one rule set must agree on with itself: names, named conditions, exceptions, sources. */
export const checkReferences = (set: Referring, context: z.RefinementCtx): void => {
  const report: Report = (path, code, message, help) => {
    context.addIssue({ ...customIssue(code, message, help), path: [...path] });
  };
  checkNames(set, report);
  checkConditions(set, report);
  checkExceptions(set, report);
  checkCites(set, report);
};
