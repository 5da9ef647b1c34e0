import { readFileSync } from 'node:fs';
import type { Calendar } from '../../../src/domain/documents/calendar.ts';
import type { CheckOptions, CheckProblem } from '../../../src/rules/check/check-problem.ts';
import { checkRuleSet } from '../../../src/rules/check/check-rule-set.ts';

/** A small rule set with which nothing is wrong; the files in `bad-rules` are it with one mistake each. */
export const good = readFileSync(new URL('../../fixtures/good-rules.json', import.meta.url), 'utf8');

const calendar = { zone: 'Asia/Shanghai', years: [{ year: 2024 }] } as unknown as Calendar;

/** What the bad files are checked for: activation, with a calendar of 2024 and the text of their source. */
export const strict: CheckOptions = {
  purpose: 'activation',
  calendars: [calendar],
  texts: { notice: '重点反映党委 领导班子成员的问题' },
};

/** {@link good} with one part written differently. */
export function edited(find: string | RegExp, replacement: string): string {
  const text = good.replace(find, () => replacement);
  if (text === good) throw new Error(`nothing to edit: ${find}`);
  return text;
}

/** {@link good} with other conditions in its second rule. */
export function withCondition(condition: unknown): string {
  return edited(
    '{ "fact": "matter.kind", "operator": "in", "value": ["claim", "suggestion"] }',
    JSON.stringify(condition),
  );
}

/** Of each problem: code and place. */
export function brief(problems: readonly CheckProblem[]): readonly string[] {
  return problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

export const problemsIn = (
  source: string | Uint8Array,
  options: CheckOptions = {},
): readonly CheckProblem[] => checkRuleSet(source, options).problems;

/** The codes of what is found. */
export const codesIn = (source: string | Uint8Array, options: CheckOptions = {}): readonly string[] =>
  problemsIn(source, options).map(({ code }) => code);
