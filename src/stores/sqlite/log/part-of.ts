import { Buffer } from 'node:buffer';

/** Into how many parts the log is divided, for readers that share the work by stream. */
export const parts = 64;

/** The part that a stream belongs to: its name's 32-bit FNV-1a hash, modulo {@link parts}. */
export function partOf(stream: string): number {
  const bytes = Buffer.from(stream, 'utf8');
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return (hash >>> 0) % parts;
}
