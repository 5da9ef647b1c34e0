import {
  type Calendar,
  type Directory,
  type DirectoryIndex,
  type DocumentRef,
  type DocumentRefs,
  indexDirectory,
  type Mandate,
} from '../../domain/index.ts';
import type { RuleSet } from '../../rules/index.ts';
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
