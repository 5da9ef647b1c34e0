import { type Draft, draftOf, flippedHash, plus, written } from './draft.ts';
import type { Forgery } from './forgeries.ts';

type Stream = Draft['streams'][number];

const changed =
  (change: (first: Stream, ...rest: Stream[]) => Stream[]): Forgery[2] =>
  ({ sound }) => {
    const draft = draftOf(sound);
    const [first, ...rest] = draft.streams as [Stream, ...Stream[]];
    return written({ ...draft, streams: change(first, ...rest) });
  };

export const streamForgeries: readonly Forgery[] = [
  [
    'a chain hash changed',
    ['chain-differs'],
    changed((first, ...rest) => [{ ...first, chain: flippedHash(first.chain, 5) }, ...rest]),
  ],
  [
    'the chain hashes of two streams exchanged',
    ['chain-differs'],
    changed((first, second, ...rest) => [
      { ...first, chain: second?.chain ?? '' },
      { ...(second as Stream), chain: first.chain },
      ...rest,
    ]),
  ],
  [
    'a stream said to be longer',
    ['streams-differ'],
    changed((first, ...rest) => [{ ...first, version: plus(first.version, 1n) }, ...rest]),
  ],
  ['the first stream not listed', ['streams-differ'], changed((_first, ...rest) => rest)],
  ['the last stream not listed', ['streams-differ'], changed((...all) => all.slice(0, -1))],
  [
    'a stream listed that has no event',
    ['streams-differ'],
    changed((first, ...rest) => [first, ...rest, { ...first, name: 'none' }]),
  ],
  ['a stream listed twice', ['streams-differ'], changed((first, ...rest) => [first, first, ...rest])],
  ['streams listed in another order', ['streams-differ'], changed((first, ...rest) => [...rest, first])],
  [
    'a stream under another name in the list',
    ['streams-differ'],
    changed((first, ...rest) => [{ ...first, name: `${first.name} ` }, ...rest]),
  ],
];
