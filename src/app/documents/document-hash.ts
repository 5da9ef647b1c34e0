import { createHash } from 'node:crypto';
import type { DocumentHash } from '../../domain/ids.ts';
import { canonicalJson } from '../../json/canonical-json.ts';
import type { JsonValue } from '../../json/json-value.ts';

/**
 * A document's identity: SHA-256 of its RFC 8785 canonical form without `$schema`, which is the editor's.
 * Comments, layout and key order do not change it. Throws `not-canonicalizable`.
 */
export const documentHash = (document: object): DocumentHash => {
  const content = { ...document, $schema: undefined };
  const canonical = canonicalJson(withoutUndefined(content));
  return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
};

const withoutUndefined = (value: object): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
