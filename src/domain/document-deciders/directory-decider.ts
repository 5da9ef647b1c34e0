import type { Decider } from '../decider.ts';
import type { EventOf } from '../events/domain-event.ts';
import { enveloped, type Metadata } from '../events/metadata.ts';
import { generationNotNewer } from './publishing-problems.ts';
import { assertOwnVersion, type Versions, withVersion } from './versions.ts';

export type DirectoryEvent = EventOf<'DirectoryPublished'>;

export interface PublishDirectory {
  readonly type: 'PublishDirectory';
  readonly data: DirectoryEvent['data'];
  readonly metadata: Metadata;
}

export interface DirectoryState {
  readonly versions: Versions;
  /** Of the latest generation; none before the first. */
  readonly latest?: { readonly hash: string; readonly generation: number };
}

const isNew = ({ hash, content }: DirectoryEvent['data'], { versions, latest }: DirectoryState): boolean => {
  if (latest === undefined) return true;
  if (latest.hash === hash) return false;
  assertOwnVersion(versions, content, hash);
  if (content.generation <= latest.generation)
    throw generationNotNewer(content.generation, latest.generation);
  return true;
};

/** 名录: generations that grow; publishing the latest once more changes nothing. */
export const directoryDecider: Decider<DirectoryState, PublishDirectory, DirectoryEvent> = {
  decide: ({ data, metadata }, state) =>
    isNew(data, state)
      ? enveloped<DirectoryEvent>([{ type: 'DirectoryPublished', data, occurredAt: metadata.now }], metadata)
      : [],
  evolve: ({ versions }, { data: { hash, content } }) => ({
    versions: withVersion(versions, content, hash),
    latest: { hash, generation: content.generation },
  }),
  initialState: () => ({ versions: new Map() }),
};
