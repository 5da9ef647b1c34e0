import type { DocumentHash } from '../../domain/ids.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Published } from './published.ts';

const notInLog = (hash: DocumentHash) =>
  problem('document-not-in-log', text(`日志中没有文件 ${hash}`, `the log has no document ${hash}`));

/**
 * The document with a hash, of whatever kind.
 *
 * @throws {GuanxiaError} `document-not-in-log`
 */
export const contentOf = (
  { mandates, directories, calendars, ruleSets }: Published,
  hash: DocumentHash,
): object => {
  const all = [
    ...[...mandates.values()].flatMap(({ versions }) => versions),
    ...[...directories.values()].flat().map(({ ref, content }) => ({ ref, content: content.directory })),
    ...[...calendars.values()].flat(),
    ...ruleSets.values(),
  ];
  const found = all.find(({ ref }) => ref.hash === hash);
  if (found === undefined) throw notInLog(hash);
  return found.content;
};
