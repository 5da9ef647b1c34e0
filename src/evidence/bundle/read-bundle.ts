import { canonicalJson } from '../../json/canonical-json.ts';
import { parseWith } from '../../json/parse-with.ts';
import { readJson } from '../../json/read-json.ts';
import { sameBytes } from '../bytes/same-bytes.ts';
import type { Bundle } from './bundle.ts';
import { bundleSchema } from './bundle-schema.ts';
import { notCanonical } from './problems.ts';

/** Larger ones would not fit into one text of the JavaScript engine once they are doubled. */
const largest = 2 ** 28;
const deepest = 4;

/**
 * Reads a bundle of at most 256 MiB, checking its form and nothing else.
 *
 * @throws {GuanxiaError} `not-canonical` if equal JSON has another RFC 8785 spelling, and the codes of `readJson`
 * and `parseWith`
 */
export function readBundle(bytes: Uint8Array): Bundle {
  const document = readJson(bytes, { maxBytes: largest, maxDepth: deepest });
  const bundle = parseWith(bundleSchema, document);
  if (!sameBytes(Buffer.from(canonicalJson(bundle)), bytes)) throw notCanonical();
  return bundle;
}
