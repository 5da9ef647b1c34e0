// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the format forbids
const control = /[\0-\x09\x0b-\x1f]/;

/** Whether a text has characters below U+0020 other than newlines, which no C2SP note may have. */
export const hasControls = (text: string): boolean => control.test(text);
