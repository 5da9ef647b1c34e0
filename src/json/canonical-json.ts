import canonicalize from 'canonicalize';
import { GuanxiaError } from '../problems/guanxia-error.ts';
import { foreignPart } from './foreign-part.ts';
import type { JsonValue } from './json-value.ts';
import { membersInOrder } from './members-in-order.ts';
import { pointer } from './pointer.ts';

/**
 * The RFC 8785 (JCS) text of `value`: one spelling for equal values, ready to be hashed as UTF-8. As the RFC
 * says, -0 is written `0`.
 *
 * @throws {GuanxiaError} `not-canonicalizable`, with the pointer, for what is not I-JSON: lone surrogates and
 * noncharacters, NaN and infinities, `undefined` (also as a member), functions, objects that are not plain,
 * cycles and nesting over 500 levels. Nothing is dropped or converted.
 */
export function canonicalJson(value: JsonValue): string {
  const foreign = foreignPart(value);
  if (foreign !== undefined) {
    const { message, steps } = foreign;
    throw new GuanxiaError([{ code: 'not-canonicalizable', message, pointer: pointer(steps.reverse()) }]);
  }
  const inOrder = membersInOrder(value);
  // `canonicalize` takes any value, twice as long.
  return inOrder === undefined ? (canonicalize(value) as string) : JSON.stringify(inOrder);
}
