/** Texts under which every JavaScript object holds something: the index of texts that the writer keeps is one. */
const isInherited = (value: string): boolean => value in {};

const unit = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;

const escaped = (characters: string): string =>
  Array.from({ length: characters.length }, (_, at) => unit(characters.charCodeAt(at))).join('');

/**
 * What XML 1.0 cannot hold, discourages or turns into something else (sections 2.2 and 2.11), so that a writer or a
 * reader drops or changes it; and what a reader of workbooks would take for such an escape.
 */
const toEscape =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant.
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffd]|\p{Noncharacter_Code_Point}|\p{Surrogate}|_(?=x[0-9a-fA-F]{4}_)/gu;

/** A text as a cell of a workbook holds it: as ST_Xstring (ISO/IEC 29500-1 section 22.9.2.19). */
export const xlsxText = (value: string): string => {
  const safe = value.replace(toEscape, escaped);
  return isInherited(safe) ? `${escaped(safe.charAt(0))}${safe.slice(1)}` : safe;
};
