import type { EntryType } from '../names/entry-type.ts';

/**
 * How a query met an entry. Exact: its `id`, `uscc` or `code`, its `name`, an `alias` or a `former-name`. Near:
 * `script` (the same in the other script, traditional or simplified), `lookalike` (a name that is taken for it), `initials` (of its pinyin), `spelling` (a few characters differ),
 * `part` (the query is part of it).
 */
export type MatchedBy = ExactMatch | NearMatch;
export type ExactMatch = 'id' | 'uscc' | 'code' | 'name' | 'alias' | 'former-name';
export type NearMatch = 'script' | 'lookalike' | 'initials' | 'spelling' | 'part';

/** An entry of a directory that a query met. */
export interface Hit {
  readonly type: EntryType;
  readonly id: string;
  /** The name in use; for a post its organ's name and its title. */
  readonly name: string;
  readonly by: MatchedBy;
  /** What of the entry was met, as it is written in the directory. */
  readonly matched: string;
  /** For a former name, the first day on which it no longer was the name, if known. */
  readonly until?: string;
  /** For `spelling` and `lookalike`, how many characters differ. */
  readonly distance?: number;
}

/** What a query met. Several exact hits are several candidates; it is for people to choose between them. */
export interface Found {
  readonly exact: readonly Hit[];
  readonly near: readonly Hit[];
}
