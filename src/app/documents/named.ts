import type { DocumentRef, DocumentRefs } from '../../domain/determination/determination.ts';
import { documentNotInLog } from './document-problems.ts';
import type { Documents } from './documents.ts';
import type { Held, Published } from './published.ts';

const byHash = <Content>(
  histories: Iterable<readonly Held<Content>[]>,
  hash: string,
): Content | undefined => {
  for (const versions of histories)
    for (const { content, ref } of versions) if (ref.hash === hash) return content;
  return undefined;
};

const versionsOf = ({ mandates }: Published) => [...mandates.values()].map(({ versions }) => versions);

const named = <Content>(
  role: keyof DocumentRefs,
  ref: DocumentRef,
  content: Content | undefined,
): Content => {
  if (content === undefined) throw documentNotInLog(role, ref);
  return content;
};

/**
 * The exact documents that a determination names, by their hashes, whatever is in force now. Throws
 * `document-not-in-log`.
 */
export const documentsNamed = (published: Published, refs: DocumentRefs): Documents => ({
  mandate: named('mandate', refs.mandate, byHash(versionsOf(published), refs.mandate.hash)),
  directory: named('directory', refs.directory, byHash(published.directories.values(), refs.directory.hash)),
  calendar: named('calendar', refs.calendar, byHash(published.calendars.values(), refs.calendar.hash)),
  ruleSet: named('ruleSet', refs.ruleSet, published.ruleSets.get(refs.ruleSet.hash)?.content),
  refs,
});
