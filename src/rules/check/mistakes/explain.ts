import { pointer } from '../../../json/pointer.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Outline } from '../../schema/outline.ts';
import { type Located, memberOf } from '../../schema/reading.ts';
import { topConditionFindings } from './condition.ts';
import { effectFindings } from './effect.ts';
import { givenFindings } from './given.ts';

/** A part of a rule set with all that is wrong inside it. */
export interface Explained {
  /** JSON Pointer of the part. */
  readonly root: string;
  readonly findings: readonly Finding[];
}

const inside = ({ value, path }: Located, key: string): Located => ({
  value: memberOf(value, key),
  path: [...path, key],
});

const explained =
  (explain: (at: Located) => readonly Finding[]) =>
  (at: Located): Explained => ({
    root: pointer(at.path),
    findings: at.value === undefined ? [] : explain(at),
  });

/** The parts for which there are better words than those of JSON: conditions, and the facts of cases. */
export const explainedParts = ({ conditions, rules, cases }: Outline): readonly Explained[] => [
  ...[...conditions, ...rules.map((rule) => rule.conditions)].map(explained(topConditionFindings)),
  ...cases.map((one) => explained(givenFindings)(inside(one, 'given'))),
];

/** What is wrong with effects, beside what the schema says of them. */
export const explainedEffects = ({ rules }: Outline): readonly Finding[] =>
  rules.flatMap((rule) => effectFindings(inside(rule, 'event')));
