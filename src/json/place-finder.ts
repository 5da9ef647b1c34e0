import type { Place } from '../problems/problem.ts';

/** The place of a UTF-16 offset of one text. */
export type PlaceFinder = (offset: number) => Place;

/** Finds places in `text`. Lines end with LF, CR LF or CR; the text is read once, at the first question. */
export function placeFinder(text: string, file: string | undefined): PlaceFinder {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = lastAtMost(starts, offset);
    const column = offset - (starts[line] ?? 0) + 1;
    return { ...(file === undefined ? {} : { file }), line: line + 1, column };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

/** The index of the last of the ascending `numbers` that is at most `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
