import type { JsonDocument } from '../../json/json-document.ts';
import { readJson } from '../../json/read-json.ts';
import { limits } from '../schema/limits.ts';
import { type Attempt, attempt } from './attempt.ts';
import { checkDocument } from './check-document.ts';
import type { CheckedRuleSet, CheckOptions } from './check-problem.ts';

const read = (source: string | Uint8Array, options: CheckOptions): Attempt<JsonDocument> => {
  const { file, maxBytes = limits.fileBytes } = options;
  const comments = file === undefined || !file.endsWith('.json');
  const named = file === undefined ? {} : { file };
  return attempt(() => readJson(source, { ...named, comments, maxBytes, maxDepth: limits.jsonDepth }));
};

/**
 * Checks a rule set as it was written: that it is JSON which every reader understands alike, that it has the
 * form of a rule set, that its names refer to what there is, and what people get wrong although the form is
 * right. Everything is found at once, each with its place and with what would help. Never throws because of
 * what `source` says. `ruleSet` is there only if no problem is an error.
 */
export const checkRuleSet = (source: string | Uint8Array, options: CheckOptions = {}): CheckedRuleSet => {
  const { value, problems } = read(source, options);
  return problems === undefined
    ? checkDocument(value, options)
    : { problems: problems.map((problem) => ({ ...problem, severity: 'error' })) };
};
