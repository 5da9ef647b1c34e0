import type { Documents } from '../../app/documents/documents.ts';
import { factCatalogue } from '../../domain/facts/catalogue.ts';
import type { Report } from '../../domain/report/report.ts';
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
