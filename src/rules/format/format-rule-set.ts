import { readCommentedJson } from '../../json/commented-json.ts';
import { limits } from '../schema/limits.ts';
import { printEntry } from './print.ts';

const withoutCarriageReturns = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * A rule set in the one layout that all rule sets have: keys in a fixed order, two spaces, short parts on one
 * line. Comments stay with what they stand by, every literal stays as it is spelt, and so does the content:
 * the hash of the document is that of before.
 *
 * @throws {GuanxiaError} if `source` is not strict JSON, comments aside. It need not be a valid rule set.
 */
export const formatRuleSet = (source: string): string => {
  const { root, end } = readCommentedJson(source, { maxBytes: 2 ** 24, maxDepth: limits.jsonDepth });
  const lines = [...printEntry(root, { path: [], indent: '', isLast: true }), ...end];
  return withoutCarriageReturns(`${lines.join('\n')}\n`);
};
