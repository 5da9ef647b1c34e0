import { type JsonDocument, readJson } from '../../json/index.ts';
import { GuanxiaError, type Problem } from '../../problems/index.ts';
import { limits } from '../schema/index.ts';
import { checkDocument } from './check-document.ts';
import type { CheckedRuleSet, CheckOptions } from './check-problem.ts';

const read = (
  source: string | Uint8Array,
  { file, maxBytes = limits.fileBytes }: CheckOptions,
): JsonDocument | readonly Problem[] => {
  const comments = file === undefined || !file.endsWith('.json');
  try {
    return readJson(source, {
      ...(file !== undefined && { file }),
      comments,
      maxBytes,
      maxDepth: limits.jsonDepth,
    });
  } catch (error) {
    if (error instanceof GuanxiaError) return error.problems;
    throw error;
  }
};

/**
 * Checks a rule set as it was written: that it is JSON which every reader understands alike, that it has the
 * form of a rule set, that its names refer to what there is, and what people get wrong although the form is
 * right. Everything is found at once, each with its place and with what would help. Never throws because of
 * what `source` says. `ruleSet` is there only if no problem is an error.
 */
export const checkRuleSet = (source: string | Uint8Array, options: CheckOptions = {}): CheckedRuleSet => {
  const document = read(source, options);
  return 'value' in document
    ? checkDocument(document, options)
    : { problems: document.map((problem) => ({ ...problem, severity: 'error' })) };
};
