import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { located, standardInputStream } from '../surroundings.ts';
import { fileUnreadable } from './file-problems.ts';

/** A file's bytes, and what to call it in messages. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Standard input is named by `-` on a command line. */
export const standardInput = '-';

/** What an input is called in messages. */
export const inputName = (path: string): string => (path === standardInput ? '<stdin>' : path);

const streamOf = (path: string, maxBytes: number): Readable =>
  path === standardInput ? standardInputStream() : createReadStream(located(path), { end: maxBytes });

/**
 * The bytes of a file or of standard input. Of one that is larger than `maxBytes` only so much is read that
 * the strict reader sees that it is.
 *
 * @throws {GuanxiaError} `file-not-found`, `file-is-folder`, `file-not-permitted`, `file-unreadable`
 */
export const readInput = async (path: string, maxBytes: number): Promise<Input> => {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of streamOf(path, maxBytes)) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > maxBytes) break;
    }
  } catch (error) {
    throw fileUnreadable(inputName(path), error);
  }
  return { name: inputName(path), bytes: Buffer.concat(chunks) };
};
