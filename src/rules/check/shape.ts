import type { JsonDocument } from '../../json/json-document.ts';
import { parseWith } from '../../json/parse-with.ts';
import type { Outline } from '../schema/outline.ts';
import { type RuleSet, ruleSetShape } from '../schema/rule-set.ts';

import { attempt } from './attempt.ts';
import { inBetterWords } from './better-words.ts';
import type { Told } from './told.ts';

/** What the schema makes of a document: a rule set whose references are not checked yet, or what is wrong. */
export interface Shape {
  readonly set?: RuleSet;
  readonly problems: readonly Told[];
}

/** The form of a document, with all that is wrong with it. */
export const shapeOf = (document: JsonDocument, outline: Outline): Shape => {
  const { value, problems } = attempt(() => parseWith(ruleSetShape, document));
  if (problems === undefined) return { set: value, problems: [] };
  const placed = problems.map((problem): Told => ({ pointer: '', ...problem, severity: 'error' }));
  return { problems: inBetterWords(document, outline, placed) };
};
