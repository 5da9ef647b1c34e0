import type { LocalizedText } from './localized.ts';

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Place {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing that is wrong, told so that a person can put it right: what (`message`), where
 * (`pointer`, `place`) and what would help (`help`). `code` is stable and kebab-case; texts are not.
 */
export interface Problem {
  readonly code: string;
  readonly message: LocalizedText;
  readonly help?: LocalizedText;
  /** RFC 6901 JSON Pointer into the document concerned. */
  readonly pointer?: string;
  readonly place?: Place;
}
