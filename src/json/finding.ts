import type { LocalizedText } from '../problems/localized.ts';
import type { JsonPath } from './pointer.ts';

/** One way in which a value departs from its schema. */
export interface Finding {
  readonly code: string;
  readonly path: JsonPath;
  /** Whether it is the value at `path` that is wrong, or the key under which it stands. Default: the value. */
  readonly part?: 'value' | 'key';
  readonly message: LocalizedText;
  /** What stood there, as far as the message may quote it. */
  readonly given?: unknown;
  /** Worked out only for a finding that is told. */
  readonly help?: () => LocalizedText | undefined;
  /** Present if the value is wrong as a whole, not in a part of it. */
  readonly expected?: Expectation;
}

/** What a value should have been. */
export interface Expectation {
  readonly input: unknown;
  /** Whether the value is at least of the right type. */
  readonly rightType: boolean;
  readonly phrases: readonly LocalizedText[];
  /** The permitted values, where they can be listed. */
  readonly values: readonly unknown[];
}
