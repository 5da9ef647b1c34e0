import type { ParkedItem } from '../port/work-queue.ts';
import type { ServerRecord } from './client.ts';
import type { StreamNames } from './stream-names.ts';

/** Where the server keeps what a group has parked: links to the events, with the reason in their metadata. */
export const parkedStream = (group: string): string => `$persistentsubscription-$all::${group}-parked`;

export const parkedIn = (records: readonly ServerRecord[], names: StreamNames): readonly ParkedItem[] =>
  records.flatMap((record) => {
    const [revision, name] = linkIn(record);
    const stream = names.ours(name);
    if (stream === undefined) return [];
    const { reason, added } = Object(record.metadata) as {
      readonly reason?: unknown;
      readonly added?: unknown;
    };
    return [{ stream, version: revision + 1n, reason: wordsOf(reason), since: String(added ?? '') }];
  });

/** The server puts words of its own in front of the reason that it was given. */
const wordsOf = (reason: unknown): string =>
  String(reason ?? '').replace(/^Client explicitly NAK'ed message\.\s*/, '');

/** A link says `revision@stream`. */
function linkIn({ data }: ServerRecord): readonly [revision: bigint, stream: string] {
  const text = data instanceof Uint8Array ? new TextDecoder().decode(data) : String(data);
  const [, revision = '0', stream = ''] = /^(\d+)@(.*)$/s.exec(text) ?? [];
  return [BigInt(revision), stream];
}
