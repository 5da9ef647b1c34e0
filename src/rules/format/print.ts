import type { CommentedEntry, CommentedNode } from '../../json/index.ts';
import { keyOrder } from './key-order.ts';
import { isOpen, lineWidth } from './layout.ts';

interface Placing {
  readonly path: readonly string[];
  readonly indent: string;
  readonly isLast: boolean;
}

const inOrder = (entries: readonly CommentedEntry[], path: readonly string[]): readonly CommentedEntry[] => {
  const order = keyOrder(path);
  const rank = ({ key }: CommentedEntry): number => {
    const index = order.indexOf(key?.name ?? '');
    return index < 0 ? order.length : index;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
};

/** The entries of an object or list in the order in which they are written, each with its path. */
const entriesOf = (node: CommentedNode, path: readonly string[]) => {
  if (node.kind === 'literal') return [];
  const entries = node.kind === 'object' ? inOrder(node.entries, path) : node.entries;
  return entries.map((entry, i) => ({ entry, path: [...path, entry.key?.name ?? String(i)] }));
};

const hasComments = (node: CommentedNode): boolean =>
  node.kind !== 'literal' &&
  (node.inner.length > 0 ||
    node.entries.some(
      ({ before, after, node: child }) => before.length > 0 || after.length > 0 || hasComments(child),
    ));

const isEmpty = (node: CommentedNode): boolean => node.kind !== 'literal' && node.entries.length === 0;

/** A value on one line. */
const flat = (node: CommentedNode, path: readonly string[]): string => {
  if (node.kind === 'literal') return node.text;
  const parts = entriesOf(node, path).map(
    ({ entry, path: inner }) => `${keyText(entry)}${flat(entry.node, inner)}`,
  );
  if (node.kind === 'array') return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
};

const keyText = ({ key }: CommentedEntry): string => (key === undefined ? '' : `${key.text}: `);

/** Whether something inside must be written over several lines. */
const hasOpenPart = (node: CommentedNode, path: readonly string[]): boolean =>
  !isEmpty(node) &&
  node.kind !== 'literal' &&
  (isOpen(path) || entriesOf(node, path).some(({ entry, path: inner }) => hasOpenPart(entry.node, inner)));

const valueLines = (entry: CommentedEntry, { path, indent, isLast }: Placing): readonly string[] => {
  const { node } = entry;
  const start = `${indent}${keyText(entry)}`;
  const comma = isLast ? '' : ',';
  const line = `${start}${flat(node, path)}${comma}`;
  const fits = node.kind === 'literal' || isEmpty(node) || line.length <= lineWidth;
  if (node.kind === 'literal' || (fits && !hasComments(node) && !hasOpenPart(node, path))) return [line];
  const [left, right] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
  const inner = entriesOf(node, path);
  return [
    `${start}${left}`,
    ...inner.flatMap((each, i) =>
      printEntry(each.entry, { path: each.path, indent: `${indent}  `, isLast: i === inner.length - 1 }),
    ),
    ...node.inner.map((comment) => `${indent}  ${comment}`),
    `${indent}${right}${comma}`,
  ];
};

/** The lines of a member or item, its comments included. */
export const printEntry = (entry: CommentedEntry, placing: Placing): readonly string[] => {
  const lines = valueLines(entry, placing);
  const last = [lines.at(-1) ?? '', ...entry.after].join(' ');
  return [...entry.before.map((comment) => `${placing.indent}${comment}`), ...lines.slice(0, -1), last];
};
