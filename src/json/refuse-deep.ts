import { createScanner, getLocation } from '#jsonc-parser';
import { GuanxiaError } from '../problems/guanxia-error.ts';
import type { Inspection } from './inspection.ts';
import { pointer } from './pointer.ts';

/** @throws {GuanxiaError} `json-too-deep` if objects and arrays are nested more than `maxDepth` deep. */
export function refuseDeep(
  { text, placeAt, discretion }: Pick<Inspection, 'text' | 'placeAt' | 'discretion'>,
  maxDepth: number,
): void {
  const offset = tooDeepAt(text, maxDepth);
  if (offset === undefined) return;
  const message = {
    'zh-CN': `嵌套超过 ${maxDepth} 层`,
    en: `nested more than ${maxDepth} levels deep`,
  };
  const path = discretion.path(getLocation(text, offset).path);
  throw new GuanxiaError([
    { code: 'json-too-deep', message, pointer: pointer(path), place: placeAt(offset) },
  ]);
}

/**
 * The offset of the first bracket that opens a level too deep. It reads tokens in a loop and stops there, so
 * no nesting can exhaust the stack. Brackets that do not match close nothing: on broken JSON the depth counted
 * is never less than that to which a forgiving parser recurses.
 */
function tooDeepAt(text: string, maxDepth: number): number | undefined {
  const scanner = createScanner(text, true);
  const closers: string[] = [];
  do {
    scanner.scan();
    const token = text[scanner.getTokenOffset()] ?? '';
    const closer = closerOf[token];
    if (closer !== undefined) closers.push(closer);
    else if (token === closers.at(-1)) closers.pop();
    if (closers.length > maxDepth) return scanner.getTokenOffset();
  } while (scanner.getTokenOffset() < text.length);
  return undefined;
}

const closerOf: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
