import { canonicalJson } from '../../../json/canonical-json.ts';
import type { JsonValue } from '../../../json/json-value.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** One text for values that say the same: absent members and the order of ids or names make no difference. */
export const comparable = (value: unknown): string => {
  const unordered = Array.isArray(value) && value.every(isText) ? value.toSorted() : value;
  return canonicalJson(JSON.parse(JSON.stringify(unordered ?? null)) as JsonValue);
};
