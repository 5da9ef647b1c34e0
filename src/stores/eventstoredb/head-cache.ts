import type { StoredEvent } from '../port/event-store.ts';

/** The chain hash at a version of a stream. */
export type Head = Pick<StoredEvent, 'version' | 'hash'>;

/** Remembers where streams ended when they were last seen, so that an append need not read first. */
export interface HeadCache {
  readonly at: (stream: string, version: bigint) => Head | undefined;
  readonly keep: (stream: string, head: Head) => void;
}

export function headCache(most: number): HeadCache {
  const heads = new Map<string, Head>();
  return {
    at: (stream, version) => {
      const head = heads.get(stream);
      return head?.version === version ? head : undefined;
    },
    keep: (stream, { version, hash }) => {
      heads.delete(stream);
      heads.set(stream, { version, hash });
      if (heads.size > most) heads.delete(heads.keys().next().value as string);
    },
  };
}
