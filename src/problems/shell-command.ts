/** What a shell takes for itself wherever it stands. */
const plain = /^[A-Za-z0-9_%+=:,./@-]+$/;

/** A word as a POSIX shell reads it (XCU 2.2.2): as it is, or between single quotes. */
export const shellWord = (word: string): string =>
  plain.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** A command line that a shell takes apart into exactly these words. */
export const shellCommand = (words: readonly string[]): string => words.map(shellWord).join(' ');
