import { type JSONVisitor, visit } from '#jsonc-parser';
import type { Inspection } from './inspection.ts';
import { keyChecks } from './key-checks.ts';
import { nesting } from './nesting.ts';
import { syntaxChecks } from './syntax-checks.ts';
import { checkNumber, checkText } from './value-checks.ts';

/**
 * Reads every token once and adds what is wrong to the problems: syntax, duplicate and forbidden keys, numbers
 * and texts that would not survive. Returns the text with each comment replaced by a space.
 */
export function inspect(inspection: Inspection): string {
  const { text, comments } = inspection;
  const parts: string[] = [];
  let end = 0;
  const onComment = (offset: number, length: number): void => {
    parts.push(text.slice(end, offset), ' ');
    end = offset + length;
  };
  visit(text, { ...visitor(inspection), onComment }, { disallowComments: !comments });
  return [...parts, text.slice(end)].join('');
}

function visitor(inspection: Inspection): JSONVisitor {
  const { text } = inspection;
  const keys = keyChecks(inspection);
  const nest = nesting();
  return {
    onObjectBegin: (offset, _length, _line, _column, path) => {
      keys.open();
      nest.begin(offset, path);
    },
    onObjectEnd: () => {
      keys.close();
      nest.end();
    },
    onArrayBegin: (offset, _length, _line, _column, path) => nest.begin(offset, path),
    onArrayEnd: nest.end,
    onObjectProperty: (key, offset, _length, _line, _column, path) =>
      keys.key(key, offset, () => [...path(), key]),
    onLiteralValue: (value: unknown, offset, length, _line, _column, path) => {
      if (typeof value === 'string') checkText(inspection, value, offset, path);
      if (typeof value === 'number')
        checkNumber(inspection, text.slice(offset, offset + length), offset, path);
    },
    onError: syntaxChecks(inspection, nest),
  };
}
