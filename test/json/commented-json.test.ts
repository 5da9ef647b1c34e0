import { describe, expect, it } from 'vitest';
import { type CommentedEntry, readCommentedJson } from '../../src/json/index.ts';
import { codesOf } from './caught.ts';

const source = `\ufeff// first
/* second */ { // in front of a
  // above a
  "a": /* inside a */ 1, // after a
  "b": [ // in front of 2
    2, /* after 2 */
    3 /* after 3 */, /* before 4 */ 4
    // at the end of b
  ], "c": {}
  /* at the end */
} /* after all */ // still after
// last
`;

const comments = (entry: CommentedEntry): Readonly<Record<string, unknown>> => ({
  before: entry.before,
  after: entry.after,
  ...(entry.node.kind === 'literal' ? {} : { inner: entry.node.inner }),
});

const entryAt = (entry: CommentedEntry, ...steps: readonly (string | number)[]): CommentedEntry =>
  steps.reduce<CommentedEntry>((at, step) => {
    const entries = at.node.kind === 'literal' ? [] : at.node.entries;
    const found = entries.find(({ key }, i) => key?.name === step || i === step);
    if (found === undefined) throw new Error(`nothing at ${step}`);
    return found;
  }, entry);

describe('comments', () => {
  const { root, end } = readCommentedJson(source);

  it.each([
    [
      [],
      {
        before: ['// first', '/* second */'],
        after: ['/* after all */', '// still after'],
        inner: ['/* at the end */'],
      },
    ],
    [['a'], { before: ['// in front of a', '// above a', '/* inside a */'], after: ['// after a'] }],
    [['b'], { before: [], after: [], inner: ['// at the end of b'] }],
    [['b', 0], { before: ['// in front of 2'], after: ['/* after 2 */'] }],
    [['b', 1], { before: [], after: ['/* after 3 */'] }],
    [['b', 2], { before: ['/* before 4 */'], after: [] }],
    [['c'], { before: [], after: [], inner: [] }],
  ])('stand by what they are about, at %j', (steps, expected) => {
    expect(comments(entryAt(root, ...steps))).toStrictEqual(expected);
  });

  it('after the value are kept', () => {
    expect(end).toStrictEqual(['// last']);
  });

  it('of several lines end where they end', () => {
    const { root: list } = readCommentedJson('[1, /* a\n b */ 2, /* c\n d */\n 3]');
    expect(comments(entryAt(list, 0))).toStrictEqual({ before: [], after: [] });
    expect(comments(entryAt(list, 1))).toStrictEqual({ before: ['/* a\n b */'], after: ['/* c\n d */'] });
  });
});

describe('literals and keys', () => {
  it('keep their spelling', () => {
    const { root } = readCommentedJson('{"\\u0061": ["\\u4e2d", 1.0, true, null]}');
    expect(root.node).toMatchObject({ entries: [{ key: { text: '"\\u0061"', name: 'a' } }] });
    const list = entryAt(root, 'a');
    expect([0, 1, 2, 3].map((i) => entryAt(list, i).node)).toStrictEqual(
      ['"\\u4e2d"', '1.0', 'true', 'null'].map((text) => ({ kind: 'literal', text })),
    );
  });
});

describe('text that is not strict JSON', () => {
  it.each(['{"a":1,"a":2}', '{"a":1,}', '', '{"__proto__":1}'])('%s is refused', (text) => {
    expect(codesOf(() => readCommentedJson(text))).not.toStrictEqual([]);
  });
});
