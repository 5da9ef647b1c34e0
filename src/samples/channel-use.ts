import type { Channel } from '../domain/mandate/schema/channels.ts';
import type { Mandate } from '../domain/mandate/schema/mandate.ts';
import type { ChannelKind, ChannelUse } from '../domain/report/channel.ts';
import { dateIn } from '../domain/time/instant.ts';
import type { Arrival } from './arrivals.ts';
import type { Chance } from './chance.ts';
import type { Season } from './season.ts';

const popularity: Readonly<Partial<Record<ChannelKind, number>>> = {
  'qr-code': 40,
  sms: 20,
  telephone: 18,
  post: 14,
  'contact-box': 8,
};

const minute = 60_000;
const day = 86_400_000;

/** A letter is a few days on its way; some postmarks cannot be read and some are not recorded. */
const postmark = (chance: Chance, zone: string, season: Season, { at }: Arrival): string | undefined => {
  const sent = at - chance.between(0, 5) * day;
  return chance.weighted([
    [89, dateIn(zone, season.text(sent))],
    [7, 'illegible'],
    [4, undefined],
  ]);
};

const inBox = (chance: Chance, { locations = [] }: Channel, { phase }: Arrival) => ({
  ...(locations.length > 0 && { location: chance.pick(locations).id }),
  ...(phase === 'late' && { sealedAtClosing: chance.happens(0.5) }),
});

/** By which of the mandate's channels a report came, and what that channel tells of it. */
export const channelUse = (
  chance: Chance,
  mandate: Mandate,
  season: Season,
  arrival: Arrival,
): ChannelUse => {
  const channel = chance.weighted(mandate.channels.map((one) => [popularity[one.kind] ?? 5, one] as const));
  const { id, kind } = channel;
  switch (kind) {
    case 'telephone': {
      const started = arrival.at - chance.between(1, 20) * minute;
      return {
        kind,
        id,
        ...(chance.happens(0.7) && { startedAt: season.text(started) }),
      };
    }
    case 'post': {
      const mark = postmark(chance, mandate.zone, season, arrival);
      return { kind, id, ...(mark !== undefined && { postmark: mark }) };
    }
    case 'contact-box':
      return { kind, id, ...inBox(chance, channel, arrival) };
    default:
      return { kind, id };
  }
};
