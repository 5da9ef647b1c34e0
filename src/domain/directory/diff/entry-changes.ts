import type { Organ } from '../directory.ts';
import type { EntryType } from '../names/entry-type.ts';
import type { Naming } from '../naming.ts';
import type { DirectoryChange } from './directory-change.ts';
import { entryAdded, entryChanged, entryRemoved } from './entry-words.ts';
import type { Generations } from './generations.ts';
import { members, parentPlace } from './members.ts';
import { organEnd } from './organ-end.ts';
import { type Identified, pairUp } from './pair-up.ts';

const changesIn = <T extends Identified>(
  type: EntryType,
  [older, newer]: readonly [readonly T[], readonly T[]],
  naming: Naming,
  ofPair: (pair: readonly [T, T]) => readonly DirectoryChange[],
): readonly DirectoryChange[] => {
  const { added, removed, kept } = pairUp(older, newer);
  return [
    ...removed.map(({ id }) => entryRemoved(type, id, naming)),
    ...added.map(({ id }) => entryAdded(type, id, naming)),
    ...kept.flatMap(ofPair),
  ];
};

const { until: _until, successor: _successor, ...besidesItsEnd } = members;

const organChanges = (pair: readonly [Organ, Organ], naming: Naming): readonly DirectoryChange[] => {
  const end = organEnd(pair, naming);
  return end === undefined
    ? entryChanged('organ', pair, members, naming)
    : [end, ...entryChanged('organ', pair, besidesItsEnd, naming)];
};

/** Places, organs, posts and persons that came, went or changed, in this order. */
export const entryChanges = ({ older, newer, naming }: Generations): readonly DirectoryChange[] => [
  ...changesIn('place', [older.places, newer.places], naming, (pair) =>
    entryChanged('place', pair, { ...members, parent: parentPlace }, naming),
  ),
  ...changesIn('organ', [older.organs, newer.organs], naming, (pair) => organChanges(pair, naming)),
  ...changesIn('post', [older.posts, newer.posts], naming, (pair) =>
    entryChanged('post', pair, members, naming),
  ),
  ...changesIn('person', [older.persons, newer.persons], naming, (pair) =>
    entryChanged('person', pair, members, naming),
  ),
];
