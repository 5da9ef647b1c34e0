import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { located, standardInputStream } from '../surroundings.ts';
import { fileUnreadable } from './file-problems.ts';
import { inputName, standardInput } from './read-input.ts';

/** A line's bytes without the line break, and its number from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

const lineFeed = 0x0a;

const streamOf = (path: string): Readable =>
  path === standardInput ? standardInputStream() : createReadStream(located(path));

/** Collects one line; what exceeds the limit is dropped, one byte more is kept so that it shows. */
const lineBuffer = (maxBytes: number) => {
  let parts: Buffer[] = [];
  let length = 0;
  return {
    add: (part: Buffer): void => {
      const kept = part.subarray(0, Math.max(0, maxBytes + 1 - length));
      parts.push(kept);
      length += kept.length;
    },
    take: (): Uint8Array => {
      const line = Buffer.concat(parts);
      parts = [];
      length = 0;
      return line;
    },
  };
};

async function* split(stream: Readable, maxBytes: number): AsyncGenerator<Uint8Array> {
  const buffer = lineBuffer(maxBytes);
  for await (const chunk of stream) {
    let rest = chunk as Buffer;
    for (let at = rest.indexOf(lineFeed); at >= 0; at = rest.indexOf(lineFeed)) {
      buffer.add(rest.subarray(0, at));
      yield buffer.take();
      rest = rest.subarray(at + 1);
    }
    buffer.add(rest);
  }
  yield buffer.take();
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

/**
 * The lines of a file or of standard input that are not blank, one after the other and never all at once.
 * Of a line longer than `maxBytes`, one byte more than that is given.
 *
 * @throws {GuanxiaError} as `readInput` does
 */
export async function* readLines(path: string, maxBytes: number): AsyncGenerator<Line> {
  let number = 0;
  try {
    for await (const bytes of split(streamOf(path), maxBytes)) {
      number += 1;
      if (!isBlank(bytes)) yield { number, bytes };
    }
  } catch (error) {
    throw fileUnreadable(inputName(path), error);
  }
}
