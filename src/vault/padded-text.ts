import { textBytes, textOf } from './text-bytes.ts';

const step = 1024;
const prefix = 4;

/**
 * The text behind its length, filled with zeros to a multiple of 1,024 bytes: all texts of up to 510
 * UTF-16 code units are equally long, then one step for every 512.
 */
export const pad = (text: string): Buffer => {
  const bytes = textBytes(text);
  const padded = Buffer.alloc(Math.ceil((prefix + bytes.length) / step) * step);
  padded.writeUInt32BE(bytes.length);
  bytes.copy(padded, prefix);
  bytes.fill(0);
  return padded;
};

export const unpad = (padded: Buffer): string =>
  textOf(padded.subarray(prefix, prefix + padded.readUInt32BE()));
