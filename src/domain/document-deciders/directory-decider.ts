import type { Decider } from '../decider.ts';
import type { Directory } from '../directory/directory.ts';
import type { EventOf } from '../events/domain-event.ts';
import { enveloped, type Metadata } from '../events/metadata.ts';
import { assertApproved } from '../second-person.ts';
import { dateIn } from '../time/instant.ts';
import { generationNotNewer } from './publishing-problems.ts';
import { takesAway } from './takes-away.ts';
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
  readonly latest?: { readonly hash: string; readonly content: Directory };
}

const takesAwayBack = [
  '它追溯并去掉或改动了上一代的机关、职务或任职',
  'it reaches back and takes away or changes organs, posts or tenures of the generation before',
] as const;

/** A generation as of a day that has passed also counts for reports received since that day. */
const isBackDated = (asOf: string, now: string): boolean => asOf < dateIn('Asia/Shanghai', now);

const isNew = (
  { data: { hash, content, approvedBy }, metadata }: PublishDirectory,
  { versions, latest }: DirectoryState,
): boolean => {
  if (latest === undefined) return true;
  if (latest.hash === hash) return false;
  assertOwnVersion(versions, content, hash);
  const { generation } = latest.content;
  if (content.generation <= generation) throw generationNotNewer(content.generation, generation);
  if (isBackDated(content.asOf, metadata.now) && takesAway(latest.content, content))
    assertApproved(approvedBy, metadata.actor, takesAwayBack);
  return true;
};

/** 名录: generations that grow; publishing the latest once more changes nothing. */
export const directoryDecider: Decider<DirectoryState, PublishDirectory, DirectoryEvent> = {
  decide: (command, state) =>
    isNew(command, state)
      ? enveloped<DirectoryEvent>(
          [{ type: 'DirectoryPublished', data: command.data, occurredAt: command.metadata.now }],
          command.metadata,
        )
      : [],
  evolve: ({ versions }, { data: { hash, content } }) => ({
    versions: withVersion(versions, content, hash),
    latest: { hash, content },
  }),
  initialState: () => ({ versions: new Map() }),
};
