import type { JsonPath } from '../../../json/pointer.ts';
import type { Directory } from '../directory.ts';
import type { EntryType } from '../names/entry-type.ts';

/** A mention of something by its id. */
export interface Reference {
  readonly to: EntryType | 'source';
  readonly id: string;
  readonly path: JsonPath;
}

type To = Reference['to'];
type Item = Readonly<Record<string, unknown>>;

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []) as readonly string[];

const mentions = (to: To, value: unknown, path: JsonPath): readonly Reference[] =>
  typeof value === 'string'
    ? [{ to, id: value, path }]
    : idsIn(value).map((id, i) => ({ to, id, path: [...path, i] }));

/** What the members of each list's items mention. */
const mentionedBy = {
  places: { parent: 'place' },
  organs: { place: 'place', parent: 'organ', leads: 'organ', successor: 'organ' },
  posts: { organ: 'organ', managedBy: 'organ', exOfficio: 'post', oversees: 'organ' },
  tenures: { person: 'person', post: 'post' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, To>>>>;

const inItem = (item: Item, members: Readonly<Record<string, To>>, path: JsonPath): readonly Reference[] =>
  Object.entries(members).flatMap(([member, to]) => mentions(to, item[member], [...path, member]));

const inLists = (directory: Directory): readonly Reference[] =>
  Object.entries(mentionedBy).flatMap(([list, members]) =>
    directory[list as keyof typeof mentionedBy].flatMap((item, i) => inItem(item, members, [list, i])),
  );

const inRegister = ({ keyPosts }: Directory): readonly Reference[] =>
  keyPosts === undefined
    ? []
    : [
        ...keyPosts.cites.flatMap(({ source }, i) =>
          mentions('source', source, ['keyPosts', 'cites', i, 'source']),
        ),
        ...mentions('post', keyPosts.posts, ['keyPosts', 'posts']),
      ];

/** Every mention by id in a directory. */
export const referencesIn = (directory: Directory): readonly Reference[] => [
  ...inLists(directory),
  ...inRegister(directory),
];
