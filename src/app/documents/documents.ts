import type { DocumentRef, DocumentRefs } from '../../domain/determination/determination.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { type DirectoryIndex, indexDirectory } from '../../domain/directory/directory-index.ts';
import type { Calendar } from '../../domain/documents/calendar.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import type { RuleSet } from '../../rules/schema/rule-set.ts';
import { documentHash } from './document-hash.ts';

/** The four documents that decide a report, ready for use, and their exact names. */
export interface Documents {
  readonly mandate: Mandate;
  readonly directory: DirectoryIndex;
  readonly calendar: Calendar;
  readonly ruleSet: RuleSet;
  readonly refs: DocumentRefs;
}

export const refOf = (document: { readonly id: string; readonly version: string }): DocumentRef => ({
  id: document.id,
  version: document.version,
  hash: documentHash(document),
});

/** Put documents together that were read from files. */
export const documentsFrom = (parts: {
  readonly mandate: Mandate;
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly ruleSet: RuleSet;
}): Documents => ({
  ...parts,
  directory: indexDirectory(parts.directory),
  refs: {
    mandate: refOf(parts.mandate),
    directory: refOf(parts.directory),
    calendar: refOf(parts.calendar),
    ruleSet: refOf(parts.ruleSet),
  },
});
