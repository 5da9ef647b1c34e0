import type { JsonPath } from '../../../json/pointer.ts';
import { type Comparison, comparison } from '../../schema/comparison.ts';
import { isObject, itemsOf, type Located, memberOf } from '../../schema/reading.ts';

/** A condition as far as it can be read; `unreadable` is what the schema refuses. */
export type Part =
  | { readonly kind: 'all' | 'any'; readonly path: JsonPath; readonly children: readonly Part[] }
  | { readonly kind: 'not'; readonly path: JsonPath; readonly children: readonly [Part] }
  | { readonly kind: 'named'; readonly path: JsonPath; readonly name: string }
  | { readonly kind: 'comparison'; readonly path: JsonPath; readonly comparison: Comparison }
  | { readonly kind: 'unreadable'; readonly path: JsonPath };

const readComparison = ({ value, path }: Located): Part => {
  const { success, data } = comparison.safeParse(value);
  return success ? { kind: 'comparison', path, comparison: data } : { kind: 'unreadable', path };
};

const readGroup = (at: Located, key: string): Part => {
  const { path } = at;
  const member = memberOf(at.value, key);
  if (key === 'not')
    return { kind: 'not', path, children: [partOf({ value: member, path: [...path, key] })] };
  if ((key === 'all' || key === 'any') && Array.isArray(member))
    return { kind: key, path, children: itemsOf(at, key).map(partOf) };
  if (key === 'condition' && typeof member === 'string') return { kind: 'named', path, name: member };
  return { kind: 'unreadable', path };
};

/** Reads a condition that may be malformed anywhere. */
export const partOf = (at: Located): Part => {
  const keys = isObject(at.value) ? Object.keys(at.value) : [];
  const [key] = keys;
  return keys.length === 1 && key !== undefined ? readGroup(at, key) : readComparison(at);
};
