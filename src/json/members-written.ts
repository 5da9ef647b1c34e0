import { numberFault } from './number-fault.ts';

/**
 * How many members the objects of a JSON text have, counted by their colons. `undefined` if objects and arrays
 * are nested more than `maxDepth` deep, a number is unsafe, or a key is written with an escape: some releases of
 * V8 read such a key as another one (Node 24.21: `JSON.parse` of `{"a":1,"\\u0061":2}` can give `{"a":1,"\\\\":2}`
 * once objects with a key `\\` were read). Of a text that is not JSON the answer means nothing.
 */
export function membersWritten(text: string, maxDepth: number): number | undefined {
  let members = 0;
  let depth = 0;
  let escaped = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    members += Number(unit === colon);
    depth += levels(unit);
    const last = lastOfToken(text, at, unit);
    if (last === undefined || depth > maxDepth || (unit === colon && escaped)) return undefined;
    escaped = unit === quote ? text.slice(at, last).includes('\\') : escaped;
    at = last;
  }
  return members;
}

/** The last offset of the string or number that begins at `at`; `undefined` if it is an unsafe number. */
function lastOfToken(text: string, at: number, unit: number): number | undefined {
  if (unit === quote) return endOfString(text, at);
  if (!isNumeric(unit)) return at;
  const end = endOfNumber(text, at);
  return numberFault(text.slice(at, end)) === undefined ? end - 1 : undefined;
}

const quote = 0x22;
const colon = 0x3a;
const backslash = 0x5c;

/** By how many levels a UTF-16 code unit nests deeper: 1 for `{` and `[`, -1 for `}` and `]`, else 0. */
function levels(unit: number): number {
  if (unit === 0x7b || unit === 0x5b) return 1;
  return unit === 0x7d || unit === 0x5d ? -1 : 0;
}

/** The offset of the quotation mark that closes the string opened at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (let unit = text.charCodeAt(at); unit !== quote && at < text.length; unit = text.charCodeAt(at)) {
    at += unit === backslash ? 2 : 1;
  }
  return at;
}

/** The offset after the number that begins at `start`. */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (isNumeric(text.charCodeAt(at)) || isExponent(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether a UTF-16 code unit is one of `0`–`9`, `+`, `-` and `.`; NaN, beyond the end, is not. */
function isNumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d || unit === 0x2e;
}

function isExponent(unit: number): boolean {
  return unit === 0x45 || unit === 0x65;
}
