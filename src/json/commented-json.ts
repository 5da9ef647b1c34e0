import { visit } from '#jsonc-parser';
import { type ReadJsonOptions, readJson } from './read-json.ts';

/** A member or item with the comments that belong to it. */
export interface CommentedEntry {
  /** The key of a member, as it is written and as it is meant. */
  readonly key?: { readonly text: string; readonly name: string };
  readonly node: CommentedNode;
  /** Comments before it. */
  readonly before: readonly string[];
  /** Comments after it on its last line. */
  readonly after: readonly string[];
}

/** A JSON value as it is written, with the comments inside it. */
export type CommentedNode =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'object' | 'array';
      readonly entries: readonly CommentedEntry[];
      /** Comments after the last entry, on lines of their own. */
      readonly inner: readonly string[];
    };

/** A text of JSON with comments, taken apart so that it can be written again in another layout. */
export interface CommentedJson {
  readonly root: CommentedEntry;
  /** Comments after the value, on lines of their own. */
  readonly end: readonly string[];
}

type Entry = { -readonly [Key in keyof CommentedEntry]: CommentedEntry[Key] } & {
  readonly before: string[];
  readonly after: string[];
};

interface Container {
  readonly kind: 'object' | 'array';
  readonly entries: Entry[];
  readonly inner: string[];
}

/**
 * Reads JSON with comments, keeping every literal as it is spelt and every comment with what it stands by.
 *
 * @throws {GuanxiaError} what {@link readJson} throws.
 */
export function readCommentedJson(
  source: string,
  options: Omit<ReadJsonOptions, 'comments'> = {},
): CommentedJson {
  readJson(source, { ...options, comments: true });
  const text = source.replace(/^\ufeff/, '');
  const builder = commentedBuilder(text);
  visit(text, builder.visitor);
  return builder.finish();
}

/** Where comments go: `waiting` stand by the next entry, `trailing` by the last one unless its line goes on. */
interface State {
  readonly open: [Container, ...Container[]];
  key: CommentedEntry['key'];
  waiting: string[];
  trailing: string[];
  last: { readonly entry: Entry; readonly line: number } | undefined;
  /** The line on which the last comment ended. */
  commentLine: number;
}

function commentedBuilder(text: string) {
  const state: State = {
    open: [{ kind: 'array', entries: [], inner: [] }],
    key: undefined,
    waiting: [],
    trailing: [],
    last: undefined,
    commentLine: -1,
  };
  const begin = (kind: Container['kind']) => (_offset: number, _length: number, line: number) => {
    const node: Container = { kind, entries: [], inner: [] };
    add(state, node, line);
    state.open.push(node);
    state.last = undefined;
  };
  const end = (_offset: number, _length: number, line: number): void => close(state, line);
  return {
    visitor: {
      onObjectBegin: begin('object'),
      onArrayBegin: begin('array'),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (name: string, offset: number, length: number, line: number): void => {
        settle(state, line);
        state.key = { text: text.slice(offset, offset + length), name };
        state.last = undefined;
      },
      onLiteralValue: (_value: unknown, offset: number, length: number, line: number): void =>
        add(state, { kind: 'literal', text: text.slice(offset, offset + length) }, line),
      onSeparator: (separator: string, _offset: number, _length: number, line: number): void => {
        if (separator === ',') comma(state, line);
      },
      onComment: (offset: number, length: number, line: number): void =>
        comment(state, text.slice(offset, offset + length), line),
    },
    finish: (): CommentedJson => {
      settle(state, -1);
      return { root: state.open[0].entries[0] as Entry, end: state.waiting };
    },
  };
}

/** A token begins on `line`: trailing comments on that line stand by what begins, others by what ended. */
function settle(state: State, line: number): void {
  const target = state.commentLine === line ? state.waiting : state.last?.entry.after;
  target?.push(...state.trailing.splice(0));
}

function add(state: State, node: CommentedNode, line: number): void {
  settle(state, line);
  const entry: Entry = { node, before: state.waiting, after: [], ...(state.key && { key: state.key }) };
  (state.open.at(-1) as Container).entries.push(entry);
  state.waiting = [];
  state.key = undefined;
  state.last = { entry, line };
}

function close(state: State, line: number): void {
  settle(state, -1);
  const container = state.open.pop() as Container;
  container.inner.push(...state.waiting.splice(0));
  const entry = (state.open.at(-1) as Container).entries.at(-1) as Entry;
  state.last = { entry, line };
}

function comma(state: State, line: number): void {
  settle(state, -1);
  if (state.last !== undefined) state.last = { ...state.last, line };
}

/** Nothing can follow a `//` comment on its line. */
const takesMore = ({ after }: Entry): boolean => after.at(-1)?.startsWith('//') !== true;

function comment(state: State, text: string, line: number): void {
  const { last } = state;
  const standsByLast = last !== undefined && last.line === line && takesMore(last.entry);
  const isTrailing = standsByLast || (state.trailing.length > 0 && state.commentLine === line);
  (isTrailing ? state.trailing : state.waiting).push(text.trimEnd());
  state.commentLine = line + (text.match(/\r\n|\n|\r/g)?.length ?? 0);
}
