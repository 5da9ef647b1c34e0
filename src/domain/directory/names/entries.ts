import type { JsonPath } from '../../../json/pointer.ts';
import type { Directory } from '../directory.ts';
import type { EntryType } from './entry-type.ts';

/** One name of an entry, as it is written in the directory. */
export interface WrittenName {
  readonly as: 'name' | 'alias' | 'former-name';
  readonly text: string;
  /** Where it is written. */
  readonly path: JsonPath;
  /** For a former name, the first day on which it no longer was the name, if known. */
  readonly until?: string;
}

export interface Entry {
  readonly type: EntryType;
  readonly id: string;
  readonly path: JsonPath;
  /** The name in use, then aliases and former names. */
  readonly names: readonly [WrittenName, ...WrittenName[]];
  readonly code?: string;
  readonly uscc?: string;
}

interface Named {
  readonly aliases?: readonly string[] | undefined;
  readonly formerNames?:
    | readonly { readonly name: string; readonly until?: string | undefined }[]
    | undefined;
}

const otherNames = ({ aliases = [], formerNames = [] }: Named, path: JsonPath): readonly WrittenName[] => [
  ...aliases.map((text, i): WrittenName => ({ as: 'alias', text, path: [...path, 'aliases', i] })),
  ...formerNames.map(
    ({ name, until }, i): WrittenName => ({
      as: 'former-name',
      text: name,
      path: [...path, 'formerNames', i, 'name'],
      ...(until !== undefined && { until }),
    }),
  ),
];

interface Coded extends Named {
  readonly id: string;
  readonly code?: string | undefined;
  readonly uscc?: string | undefined;
}

const entry = (type: EntryType, item: Coded, name: string, path: JsonPath): Entry => ({
  type,
  id: item.id,
  path,
  names: [
    { as: 'name', text: name, path: [...path, type === 'post' ? 'title' : 'name'] },
    ...otherNames(item, path),
  ],
  ...(item.code !== undefined && { code: item.code }),
  ...(item.uscc !== undefined && { uscc: item.uscc }),
});

/** All that a directory lists by id, in its order: places, organs, posts, persons. */
export const entriesOf = ({ places, organs, posts, persons }: Directory): readonly Entry[] => [
  ...places.map((place, i) => entry('place', place, place.name, ['places', i])),
  ...organs.map((organ, i) => entry('organ', organ, organ.name, ['organs', i])),
  ...posts.map((post, i) => entry('post', post, post.title, ['posts', i])),
  ...persons.map((person, i) => entry('person', person, person.name, ['persons', i])),
];
