import { factCatalogue } from '../../domain/facts/catalogue.ts';
import type { Channel, Hours } from '../../domain/mandate/schema/channels.ts';
import type { Mandate } from '../../domain/mandate/schema/mandate.ts';
import { text } from '../../problems/text.ts';
import type { Voice } from '../text/voice.ts';
import { edgesText } from './edges-text.ts';
import { dayWords } from './words.ts';

const unpublished = text('钟点未公布，不推算', 'hours not published: nothing is computed from them');
const standing = text('常设', 'standing');

const hoursText = (cli: Voice, { days, spans, region }: Hours): string => {
  const clock =
    spans === 'unspecified'
      ? cli.say(unpublished)
      : spans.map(({ from, until }) => `${from}–${until}`).join(cli.say(text('、', ', ')));
  return [...(region === undefined ? [] : [region]), cli.say(dayWords[days]), clock].join(' ');
};

const channelLine = (cli: Voice, { zone }: Mandate, channel: Channel): string => {
  const open = edgesText(channel, zone);
  const details = [
    ...(channel.address === undefined ? [] : [channel.address]),
    ...(channel.hours ?? []).map((hours) => hoursText(cli, hours)),
    ...(open === undefined ? [] : [cli.say(open)]),
    ...(channel.standing === true ? [cli.say(standing)] : []),
    ...(channel.locations ?? []).map(({ printed }) => printed),
  ];
  const kind = cli.say(factCatalogue['report.channel'].values[channel.kind]);
  return `  ${kind}  ${[channel.name, ...details].join(cli.say(text('；', '; ')))}`;
};

/** The published ways to reach the group, one to a line. */
export const channelLines = (cli: Voice, mandate: Mandate): readonly string[] =>
  mandate.channels.map((channel) => channelLine(cli, mandate, channel));
