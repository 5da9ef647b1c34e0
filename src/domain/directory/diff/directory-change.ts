import type { LocalizedText } from '../../../problems/localized.ts';

/** What happened to something, seen from the older generation. */
export type DirectoryChangeCode =
  | `${'place' | 'organ' | 'post' | 'person'}-${'added' | 'removed' | 'changed'}`
  | 'organ-merged'
  | 'organ-abolished'
  | 'tenure-began'
  | 'tenure-ended'
  | 'tenure-recorded'
  | 'tenure-corrected'
  | 'tenure-removed'
  | 'key-post-added'
  | 'key-post-removed'
  | 'key-posts-changed';

/** One difference between two generations of a directory, in words, with the ids of what it is about. */
export interface DirectoryChange {
  readonly code: DirectoryChangeCode;
  readonly message: LocalizedText;
  readonly place?: string;
  readonly organ?: string;
  readonly post?: string;
  readonly person?: string;
}
