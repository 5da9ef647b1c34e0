import { unstorableName } from '../port/event-store-problems.ts';

const halfPair = /\p{Cs}/u;

/**
 * `name` itself, if every store keeps it as it is. SQLite drivers cut text at U+0000 and, like every UTF-8
 * store, lose half a surrogate pair: two names could become one.
 *
 * @throws {GuanxiaError} `unstorable-name`
 */
export function storableName(name: string): string {
  if (name.includes('\0') || halfPair.test(name)) throw unstorableName();
  return name;
}
