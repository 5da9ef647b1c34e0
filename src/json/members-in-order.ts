import type { JsonValue } from './json-value.ts';

/** JavaScript puts members that are called like whole numbers first, and takes this one for the prototype. */
const unruly = /^(?:[0-9]|__proto__$)/;

/**
 * A copy of `value` whose members stand in the order of RFC 8785, so that `JSON.stringify` writes them so;
 * `undefined` if an object cannot keep them in that order.
 */
export function membersInOrder(value: JsonValue): JsonValue | undefined {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? items(value) : members(value as Readonly<Record<string, JsonValue>>);
}

function items(of: readonly JsonValue[]): JsonValue | undefined {
  const copy: JsonValue[] = [];
  for (const item of of) {
    const inOrder = membersInOrder(item);
    if (inOrder === undefined) return undefined;
    copy.push(inOrder);
  }
  return copy;
}

function members(of: Readonly<Record<string, JsonValue>>): JsonValue | undefined {
  const copy: Record<string, JsonValue> = {};
  for (const key of Object.keys(of).sort()) {
    const inOrder = unruly.test(key) ? undefined : membersInOrder(of[key] as JsonValue);
    if (inOrder === undefined) return undefined;
    copy[key] = inOrder;
  }
  return copy;
}
