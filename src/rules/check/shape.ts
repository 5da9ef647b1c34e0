import { type JsonDocument, parseWith, pointer, pointerSteps } from '../../json/index.ts';
import { GuanxiaError, type Problem } from '../../problems/index.ts';
import type { Finding } from '../schema/finding.ts';
import type { RuleSet } from '../schema/index.ts';
import type { Outline } from '../schema/outline.ts';
import { ruleSetShape } from '../schema/rule-set.ts';
import type { CheckProblem } from './check-problem.ts';
import { type Explained, explainedEffects, explainedParts } from './explain/explain.ts';
import { told } from './told.ts';
import { translate } from './translate.ts';
import { valueAt } from './value-at.ts';

/** What the schema makes of a document: a rule set whose references are not checked yet, or what is wrong. */
export interface Shape {
  readonly set?: RuleSet;
  readonly problems: readonly CheckProblem[];
}

/** Whether a problem is told in better words by an explained part. An invalid name is none of its conditions'. */
const isExplained = ({ code, pointer: at = '' }: Problem, parts: readonly Explained[]): boolean =>
  code !== 'invalid-key' &&
  parts.some(({ root, findings }) => findings.length > 0 && (at === root || at.startsWith(`${root}/`)));

/** `params` is not missing where its content stands beside it. */
const isMisplaced = ({ code, pointer: at = '' }: Problem, effects: readonly Finding[]): boolean =>
  code === 'missing-field' &&
  effects.some(
    (finding) => finding.code === 'misplaced-key' && at === pointer([...finding.path.slice(0, -1), 'params']),
  );

/** Of several problems of one value, its form is told, or else the first. */
const isForemost = (problem: Problem, problems: readonly Problem[]): boolean => {
  const rivals = problems.filter(({ pointer: at }) => at !== undefined && at === problem.pointer);
  const foremost = rivals.find(({ code }) => code === 'invalid-format') ?? rivals[0];
  return foremost === undefined || foremost === problem;
};

const inBetterWords = (document: JsonDocument, outline: Outline, problems: readonly Problem[]) => {
  const parts = explainedParts(outline);
  const effects = explainedEffects(outline);
  const taken = new Set(effects.map(({ path }) => pointer(path)));
  const others = problems.filter(
    (problem) =>
      !taken.has(problem.pointer ?? '') && !isExplained(problem, parts) && !isMisplaced(problem, effects),
  );
  const rest = others.filter((problem) => isForemost(problem, others));
  const explained = [...parts.flatMap(({ findings }) => findings), ...effects];
  return [
    ...rest.map((problem): CheckProblem => {
      const steps = pointerSteps(problem.pointer ?? '') ?? [];
      return { ...translate(problem, steps, valueAt(document.value, steps)), severity: 'error' };
    }),
    ...explained.map((finding) => told(document, finding)),
  ];
};

/** The form of a document, with all that is wrong with it. */
export const shapeOf = (document: JsonDocument, outline: Outline): Shape => {
  try {
    return { set: parseWith(ruleSetShape, document), problems: [] };
  } catch (error) {
    if (!(error instanceof GuanxiaError)) throw error;
    return { problems: inBetterWords(document, outline, error.problems) };
  }
};
