import type { Documents } from '../../app/documents/documents.ts';
import type { ReportEvent } from '../../domain/events/domain-event.ts';
import { text } from '../../problems/text.ts';
import { eventLine } from '../life/act-text.ts';
import type { Voice } from '../text/voice.ts';
import { whenText } from '../text/when.ts';
import type { Recorded, RecordedReport } from './recorded-report.ts';

const words = {
  life: text('经过：', 'what happened to it:'),
  superseded: text('（已被取代）', ' (superseded)'),
  received: text('登记', 'recorded'),
};

/** Why a person did it, where the event says so. */
const reasonOf = ({ data }: ReportEvent): string => {
  const parts = [
    'reason' in data && typeof data.reason === 'string' ? data.reason : undefined,
    'reasons' in data ? data.reasons : undefined,
    'clause' in data ? data.clause : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `  ${parts.join(' · ')}`;
};

const isReason = ({ type }: ReportEvent): boolean => type !== 'MatterLeftUndetermined';

const lifeLine = (
  cli: Voice,
  { calendar }: Documents,
  { event, position }: Recorded<ReportEvent>,
  superseded: ReadonlySet<string>,
): string => {
  const what = event.type === 'ReportReceived' ? cli.say(words.received) : eventLine(cli, event);
  const replaced = superseded.has(event.id) ? cli.say(words.superseded) : '';
  const why = isReason(event) ? reasonOf(event) : '';
  return `  ${whenText(calendar, event.recordedAt, cli.language)}  ${event.actor}  ${what}${replaced}${why}  #${position}`;
};

/** Everything that happened to a report, a line for each event; nothing where it was only received and decided. */
export const lifeLines = (
  cli: Voice,
  documents: Documents,
  { received, life, superseded }: RecordedReport,
): readonly string[] => {
  if (life.every(({ event }) => event.correlationId === received.correlationId)) return [];
  return ['', cli.say(words.life), ...life.map((one) => lifeLine(cli, documents, one, superseded))];
};
