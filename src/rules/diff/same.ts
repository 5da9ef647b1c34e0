import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';

/** One text for equal values; members that are `undefined` are as good as absent. */
export const meaning = (value: unknown): string =>
  value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue);

export const same = (a: unknown, b: unknown): boolean => meaning(a) === meaning(b);
