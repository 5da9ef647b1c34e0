import { closestMatch } from '../../json/closest-match.ts';
import { languages } from '../../problems/localized.ts';
import { problem } from '../../problems/make-problem.ts';
import { text } from '../../problems/text.ts';
import type { Reader } from './reader.ts';
import type { ShownView } from './views.ts';

/** Rows of a view that hold a value, by the code that an index has for it, or as the table prints it. */
export interface Condition {
  /** An index of the view, where the name is that of one. */
  readonly index: string | undefined;
  readonly value: string;
  /** Whether the table prints this value in the column named, in either language. */
  readonly isPrinted: (readers: readonly Reader[], document: unknown) => boolean;
}

const unknownColumn = ({ projection, table }: ShownView, written: string, name: string) => {
  const names = [
    ...new Set([
      ...Object.keys(projection.indexes),
      ...table.columns.flatMap((heading) => languages.map((language) => heading[language])),
    ]),
  ];
  const meant = closestMatch(name, names);
  return problem(
    'invalid-option',
    text(
      `视图 \`${projection.name}\` 不能按 \`${written}\` 查找`,
      `view \`${projection.name}\` cannot be looked up by \`${written}\``,
    ),
    {
      help:
        meant === undefined || !written.includes('=')
          ? text(
              `写作 栏=值；栏有：${names.join('、')}`,
              `write column=value; its columns are: ${names.join(', ')}`,
            )
          : text(`是否应为 \`${meant}\``, `did you mean \`${meant}\``),
    },
  );
};

/**
 * A condition written as `column=value`: an index of the view, or a heading of its table in either language.
 *
 * @throws {GuanxiaError} `invalid-option`
 */
export const conditionIn = (written: string, view: ShownView): Condition => {
  const at = written.indexOf('=');
  const name = written.slice(0, Math.max(at, 0));
  const { columns, row } = view.table;
  const column = columns.findIndex((heading) => languages.some((language) => heading[language] === name));
  const index = Object.hasOwn(view.projection.indexes, name) ? name : undefined;
  if (at <= 0 || (column < 0 && index === undefined)) throw unknownColumn(view, written, name);
  const value = written.slice(at + 1);
  return {
    index,
    value,
    isPrinted: (readers, document) =>
      column >= 0 && readers.some((reader) => row(reader, document)[column] === value),
  };
};
