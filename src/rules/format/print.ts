import type { CommentedEntry, CommentedNode } from '../../json/commented-json.ts';
import { keyOrder } from './key-order.ts';
import { isOpen, lineWidth } from './layout.ts';

type Key = NonNullable<CommentedEntry['key']>;
type Container = Exclude<CommentedNode, { readonly kind: 'literal' }>;

interface Placing {
  readonly path: readonly string[];
  readonly indent: string;
  readonly isLast: boolean;
}

const inOrder = (entries: readonly CommentedEntry[], path: readonly string[]): readonly CommentedEntry[] => {
  const order = keyOrder(path);
  const rank = ({ key }: CommentedEntry): number => {
    const index = order.indexOf((key as Key).name);
    return index < 0 ? order.length : index;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b));
};

/** The entries of an object or list in the order in which they are written, each with its path. */
const entriesOf = (node: Container, path: readonly string[]) => {
  const entries = node.kind === 'object' ? inOrder(node.entries, path) : node.entries;
  return entries.map((entry, i) => ({ entry, path: [...path, entry.key?.name ?? String(i)] }));
};

const hasComments = (node: CommentedNode): boolean =>
  node.kind !== 'literal' &&
  (node.inner.length > 0 ||
    node.entries.some(
      ({ before, after, node: child }) => before.length > 0 || after.length > 0 || hasComments(child),
    ));

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
  node.kind !== 'literal' &&
  node.entries.length > 0 &&
  (isOpen(path) || entriesOf(node, path).some(({ entry, path: inner }) => hasOpenPart(entry.node, inner)));

/** Whether a value goes on the line of its key, which would then be `line`. */
const isFlat = (node: Container, path: readonly string[], line: string): boolean => {
  if (hasComments(node) || hasOpenPart(node, path)) return false;
  return node.entries.length === 0 || line.length <= lineWidth;
};

const valueLines = (entry: CommentedEntry, { path, indent, isLast }: Placing): readonly string[] => {
  const { node } = entry;
  const start = `${indent}${keyText(entry)}`;
  const comma = isLast ? '' : ',';
  const line = `${start}${flat(node, path)}${comma}`;
  if (node.kind === 'literal' || isFlat(node, path, line)) return [line];
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
  const last = [lines.at(-1) as string, ...entry.after].join(' ');
  return [...entry.before.map((comment) => `${placing.indent}${comment}`), ...lines.slice(0, -1), last];
};
