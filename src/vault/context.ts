import { textBytes } from './text-bytes.ts';

/** Texts as bytes of which no other list of texts has the same: each one behind its length. */
export const context = (...texts: readonly string[]): Buffer =>
  Buffer.concat(
    texts.flatMap((text) => {
      const bytes = textBytes(text);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
