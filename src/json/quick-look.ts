import { isForbiddenKey } from './forbidden-key.ts';
import type { JsonValue } from './json-value.ts';
import { membersWritten } from './members-written.ts';
import { hasSuspectText } from './text-fault.ts';

/**
 * The value of a text in which it is plain to see that nothing is wrong. `undefined` says nothing: the text
 * needs the thorough inspection, which is ten times slower and knows what to tell.
 */
export function quickLook(text: string, maxDepth: number): { readonly value: JsonValue } | undefined {
  if (hasSuspectText(text)) return undefined;
  const written = membersWritten(text, maxDepth);
  if (written === undefined) return undefined;
  try {
    const value = JSON.parse(text) as JsonValue;
    return membersRead(value) === written ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** How many members the objects in `value` have; fewer than were written if keys repeat, NaN if one is forbidden. */
function membersRead(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += membersRead(item);
    return members;
  }
  for (const [key, member] of Object.entries(value)) {
    members += isForbiddenKey(key) ? Number.NaN : 1 + membersRead(member);
  }
  return members;
}
