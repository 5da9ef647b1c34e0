import type { JsonPath } from '../../json/pointer.ts';
import type { LocalizedText } from '../../problems/localized.ts';

/** What is wrong at one place of a rule set: an error, unless it says that it is only a warning. */
export interface Finding {
  readonly code: string;
  readonly path: JsonPath;
  /** Whether the value at `path` is concerned or the key under which it stands. Default: the value. */
  readonly part?: 'key';
  readonly severity?: 'warning';
  readonly message: LocalizedText;
  readonly help?: LocalizedText | undefined;
}
