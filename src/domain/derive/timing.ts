import type { Mandate } from '../documents/index.ts';
import type { ChannelUse, Report } from '../report/index.ts';
import { dateIn, epochMs } from '../time/index.ts';
import { not } from '../truth.ts';

/** Where a report stands relative to the mandate's window `[opens, closes)`; `undefined` is unknown. */
export interface Timing {
  readonly beforeOpening: boolean;
  readonly afterClosing: boolean | undefined;
  /** Sent in time and arrived after closing. */
  readonly lateArrival: boolean | undefined;
}

/** The instant a report reached the group: the start of a telephone call, else its receipt. */
const arrival = ({ channel, receivedAt }: Pick<Report, 'channel' | 'receivedAt'>): number =>
  epochMs(channel.kind === 'telephone' && channel.startedAt !== undefined ? channel.startedAt : receivedAt);

/** Whether what arrived after closing was on its way in time; `undefined` where the channel cannot tell. */
const sentInTime = (mandate: Mandate, channel: ChannelUse): boolean | undefined => {
  if (channel.kind === 'contact-box')
    return mandate.readings.boxSealedAtClosing === 'in-time' ? channel.sealedAtClosing : false;
  if (channel.kind !== 'post' || mandate.readings.postal === 'receipt') return false;
  if (channel.postmark === undefined || channel.postmark === 'illegible') return undefined;
  return channel.postmark <= dateIn(mandate.zone, mandate.window.closes);
};

/** Half-open window, a letter by its postmark's date, a box by when it was sealed: see the mandate's `readings`. */
export const timingOf = (mandate: Mandate, report: Pick<Report, 'channel' | 'receivedAt'>): Timing => {
  const at = arrival(report);
  const beforeOpening = at < epochMs(mandate.window.opens);
  if (at < epochMs(mandate.window.closes)) return { beforeOpening, afterClosing: false, lateArrival: false };
  const inTime = sentInTime(mandate, report.channel);
  return { beforeOpening, afterClosing: not(inTime), lateArrival: inTime };
};
