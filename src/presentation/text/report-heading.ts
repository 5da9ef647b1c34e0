import type { Documents } from '../../app/index.ts';
import { factCatalogue, type Report } from '../../domain/index.ts';
import type { Voice } from './voice.ts';
import { whenText } from './when.ts';

/** How and when a report came, on one line. */
export const reportHeading = (
  cli: Voice,
  { calendar }: Pick<Documents, 'calendar'>,
  { channel, receivedAt }: Pick<Report, 'channel' | 'receivedAt'>,
): string => {
  const how = cli.say(factCatalogue['report.channel'].values[channel.kind]);
  return `${how}  ${whenText(calendar, receivedAt, cli.language)}`;
};
