import type { Channel } from '../mandate/schema/channels.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { ChannelUse } from '../report/channel.ts';
import type { Contradiction, ContradictionCode } from './contradiction.ts';

const found = (code: ContradictionCode, key: 'id' | 'location'): readonly Contradiction[] => [
  { code, of: 'report', path: ['channel', key] },
];

const hasBoxAt = ({ locations = [] }: Channel, location: string): boolean =>
  locations.some(({ id, class: isClass = false }) => isClass || id === location);

const boxMissing = (channels: readonly Channel[], use: ChannelUse): readonly Contradiction[] => {
  if (use.kind !== 'contact-box' || use.location === undefined) return [];
  const { location } = use;
  const listing = channels.filter(({ kind, locations }) => kind === 'contact-box' && locations !== undefined);
  if (listing.length === 0 || listing.some((channel) => hasBoxAt(channel, location))) return [];
  return found('box-not-in-notice', 'location');
};

/** Where the channel of a report contradicts those that the notice publishes. */
export const channelContradictions = ({ channels }: Mandate, use: ChannelUse): readonly Contradiction[] => {
  if (use.id === undefined) return boxMissing(channels, use);
  const named = channels.find(({ id }) => id === use.id);
  if (named === undefined) return found('channel-not-in-notice', 'id');
  return named.kind === use.kind ? boxMissing([named], use) : found('channel-of-another-kind', 'id');
};
