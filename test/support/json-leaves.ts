import { type JsonValue, pointer } from '../../src/json/index.ts';

/** Every leaf of a JSON value by its RFC 6901 pointer; empty objects and arrays are leaves too. */
export const jsonLeaves = (
  value: JsonValue,
  path: readonly (string | number)[] = [],
): ReadonlyMap<string, JsonValue> => {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (parts.length === 0) return new Map([[pointer([...path]), value]]);
  return new Map(parts.flatMap(([key, part]) => [...jsonLeaves(part, [...path, key])]));
};
