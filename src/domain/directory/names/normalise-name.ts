import { variants } from './variants.ts';

/** Characters that no reader sees: format characters, variation selectors, controls that are not spaces. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;
const spaceBesideHan = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

const plain = (character: string): string => variants.get(character) ?? character;

/**
 * `text` with white space as names are compared: none at the ends or beside a Chinese character, where it only
 * spreads the name out (张　三), and elsewhere a single space.
 */
export const foldSpace = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().replace(spaceBesideHan, '');

/**
 * The form in which names are compared, never shown: Unicode NFKC, without characters that cannot be seen, letters
 * in lower case, variant characters replaced (see `variants`), white space folded. Names with the same form are
 * the same name; whether they are the same person or organ is for the codes and for people to say.
 */
export const normaliseName = (text: string): string => {
  const visible = text.normalize('NFKC').replace(unseen, '').toLowerCase().normalize('NFKC');
  return foldSpace(Array.from(visible, plain).join(''));
};
