import type { JSONPath } from '#jsonc-parser';
import type { JsonPath } from './pointer.ts';

/** Follows a visit of jsonc-parser, whose `onError` tells neither the path nor what was open. */
export interface Nesting {
  /** An object or array begins; `path` must stay current, as that of jsonc-parser's callbacks does. */
  readonly begin: (offset: number, path: () => JSONPath) => void;
  readonly end: () => void;
  /** Where the object or array that ended last had begun. */
  readonly lastEnded: () => number;
  /** The value that was being read; within an array the array, as its index may be one behind. */
  readonly path: () => JsonPath;
}

export function nesting(): Nesting {
  const open: number[] = [];
  let ended = 0;
  let current: () => JSONPath = () => [];
  return {
    begin: (offset, path) => {
      open.push(offset);
      current = path;
    },
    end: () => {
      ended = open.pop() ?? 0;
    },
    lastEnded: () => ended,
    path: () => {
      const path = current();
      return typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
    },
  };
}
