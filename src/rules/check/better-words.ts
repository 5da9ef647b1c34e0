import type { JsonDocument } from '../../json/json-document.ts';
import { pointer } from '../../json/pointer.ts';
import type { Finding } from '../schema/finding.ts';
import type { Outline } from '../schema/outline.ts';
import { type Explained, explainedEffects, explainedParts } from './mistakes/explain.ts';
import { stepsTo, type Told, told } from './told.ts';
import { translate } from './translate.ts';
import { valueAt } from './value-at.ts';

/** Whether a problem is told in better words by an explained part. An invalid name is none of its conditions'. */
const isExplained = ({ code, pointer: at }: Told, parts: readonly Explained[]): boolean =>
  code !== 'invalid-key' &&
  parts.some(({ root, findings }) => findings.length > 0 && (at === root || at.startsWith(`${root}/`)));

/** `params` is not missing where its content stands beside it. */
const isMisplaced = ({ code, pointer: at }: Told, effects: readonly Finding[]): boolean =>
  code === 'missing-field' &&
  effects.some(
    (finding) => finding.code === 'misplaced-key' && at === pointer([...finding.path.slice(0, -1), 'params']),
  );

/** Of several problems of one value, its form is told, or else the first. */
const isForemost = (problem: Told, problems: readonly Told[]): boolean => {
  const rivals = problems.filter(({ pointer: at }) => at === problem.pointer);
  const ofForm = rivals.find(({ code }) => code === 'invalid-format');
  return problem === (ofForm ?? rivals[0]);
};

/** The problems of the schema, where rules have words of their own replaced by these. */
export const inBetterWords = (
  document: JsonDocument,
  outline: Outline,
  problems: readonly Told[],
): readonly Told[] => {
  const parts = explainedParts(outline);
  const effects = explainedEffects(outline);
  const taken = new Set(effects.map(({ path }) => pointer(path)));
  const others = problems.filter(
    (problem) =>
      !taken.has(problem.pointer) && !isExplained(problem, parts) && !isMisplaced(problem, effects),
  );
  const rest = others.filter((problem) => isForemost(problem, others));
  const explained = [...parts.flatMap(({ findings }) => findings), ...effects];
  return [
    ...rest.map((problem) => translate(problem, valueAt(document.value, stepsTo(problem)))),
    ...explained.map((finding) => told(document, finding)),
  ];
};
