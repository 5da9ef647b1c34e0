import { parse } from '#jsonc-parser';
import { decodeUtf8 } from './decode-utf8.ts';
import { type Discretion, discreet, outspoken } from './discretion.ts';
import { inspect } from './inspect.ts';
import { type JsonDocument, jsonDocument } from './json-document.ts';
import type { JsonValue } from './json-value.ts';
import { type PlaceFinder, placeFinder } from './place-finder.ts';
import { problemList } from './problem-list.ts';
import { quickLook } from './quick-look.ts';
import { refuseDeep } from './refuse-deep.ts';
import { refuseLarge } from './refuse-large.ts';

export interface ReadJsonOptions {
  /** Name of the file, for the places of problems. */
  readonly file?: string;
  /** Whether comments may stand between tokens (JSONC); trailing commas never may. Default: false. */
  readonly comments?: boolean;
  /** Largest size accepted, in bytes of UTF-8. Default: 1 MiB. */
  readonly maxBytes?: number;
  /** How many objects and arrays may be nested; more than 500 are never accepted. Default: 32. */
  readonly maxDepth?: number;
  /** Keys that problems may repeat, and nothing else of the text; all of it unless told. */
  readonly repeat?: ReadonlySet<string>;
}

const deepest = 500;

/**
 * Reads JSON strictly (RFC 8259 within the limits of I-JSON, RFC 7493): whatever two readers could understand
 * differently is refused. The value is what `JSON.parse` gives: plain objects and arrays, without any
 * `__proto__`, `constructor` or `prototype` key. A byte order mark is accepted and dropped.
 *
 * @throws {GuanxiaError} with every problem found, each with its place and pointer; at most 100 of them are
 * told, then `too-many-problems`. Codes: `json-syntax`, `json-duplicate-key`, `json-forbidden-key`,
 * `json-unsafe-number`, `json-lone-surrogate`, `json-noncharacter`, `json-nul`; and, alone, `invalid-utf8`,
 * `json-too-large`, `json-too-deep`.
 */
export function readJson(source: string | Uint8Array, options: ReadJsonOptions = {}): JsonDocument {
  const { file, comments = false, maxBytes = 2 ** 20, maxDepth = 32, repeat } = options;
  refuseLarge(source, maxBytes, file);
  const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : decodeUtf8(source, file);
  const placeAt = placeFinder(text, file);
  const depth = Math.min(maxDepth, deepest);
  const { value } =
    quickLook(text, depth) ??
    thoroughLook({
      text,
      comments,
      placeAt,
      maxDepth: depth,
      discretion: repeat === undefined ? outspoken : discreet(repeat),
    });
  return jsonDocument(value, text, placeAt);
}

interface Look {
  readonly text: string;
  readonly comments: boolean;
  readonly placeAt: PlaceFinder;
  readonly maxDepth: number;
  readonly discretion: Discretion;
}

function thoroughLook({ maxDepth, ...look }: Look) {
  refuseDeep(look, maxDepth);
  const problems = problemList();
  const json = inspect({ ...look, problems });
  problems.throwIfAny();
  return { value: parse(json) as JsonValue };
}
