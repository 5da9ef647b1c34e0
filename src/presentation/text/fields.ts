import { displayWidth, padded } from './width.ts';

/** A name with the lines that stand beside it. One without lines is left out. */
export type Field = readonly [name: string, lines: readonly string[]];

/** Fields as lines, values aligned behind the longest name. */
export const fieldLines = (fields: readonly Field[], indent: string): readonly string[] => {
  const given = fields.filter(([, lines]) => lines.length > 0);
  const width = given.reduce((widest, [name]) => Math.max(widest, displayWidth(name)), 0);
  return given.flatMap(([name, lines]) =>
    lines.map((line, i) => `${indent}${padded(i === 0 ? name : '', width)}  ${line}`.trimEnd()),
  );
};
