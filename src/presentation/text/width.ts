import stringWidth from 'string-width';

/** How many columns a terminal takes for `text`: two for each Chinese character, none for colours. */
export const displayWidth = (text: string): number => stringWidth(text);

/** `text` filled up with spaces to `width` columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
