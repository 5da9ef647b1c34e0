import { entriesOf } from '../names/entries.ts';
import { oddCharacterOf } from '../names/odd-character.ts';
import type { Check } from './finding.ts';

/** Characters of names that people do not see or take for others. */
export const nameCharacters: Check = (directory) =>
  entriesOf(directory)
    .flatMap(({ names }) => names)
    .flatMap(({ text, path }) => {
      const odd = oddCharacterOf(text);
      return odd === undefined ? [] : [{ ...odd, path }];
    });
