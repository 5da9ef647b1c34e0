import { quoted } from '../../../json/quoted.ts';
import type { Finding } from '../finding.ts';
import type { Outline } from '../outline.ts';
import { unknownNames } from '../unknown-names.ts';
import { walkGraph } from './graph.ts';
import { namedInRaw } from './raw-condition.ts';

const unknownConditions = ({ conditions, rules }: Outline): readonly Finding[] =>
  unknownNames(
    'unknown-condition',
    [...conditions, ...rules.map((rule) => rule.conditions)].flatMap(namedInRaw),
    new Set(conditions.map(({ name }) => name)),
    (name) => ({ 'zh-CN': `没有名为 ${name} 的条件`, en: `there is no condition named ${name}` }),
  );

/** Named conditions, each after those that it refers to, and those that refer to each other in a circle. */
export const conditionGraph = ({ conditions }: Outline) => {
  const references = new Map(
    conditions.map((condition) => [condition.name, namedInRaw(condition).map(({ name }) => name)]),
  );
  return walkGraph(references.keys(), (name) => references.get(name) ?? []);
};

const circles = (outline: Outline): readonly Finding[] =>
  conditionGraph(outline).circles.map((circle) => {
    const way = [...circle, circle[0]].map(quoted).join(' → ');
    return {
      code: 'condition-cycle',
      path: ['conditions', circle[0] ?? ''],
      part: 'key',
      message: { 'zh-CN': `条件引用了自己：${way}`, en: `a condition refers to itself: ${way}` },
    };
  });

export const namedConditionFindings = (outline: Outline): readonly Finding[] => [
  ...unknownConditions(outline),
  ...circles(outline),
];
