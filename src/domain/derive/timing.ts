import type { Channel } from '../mandate/schema/channels.ts';
import type { Mandate } from '../mandate/schema/mandate.ts';
import type { Target } from '../mandate/schema/scope.ts';
import { type Edge, type Moments, momentsOf } from '../mandate/schema/window.ts';
import type { ChannelUse } from '../report/channel.ts';
import type { Report } from '../report/report.ts';
import { dateIn, epochMs, type Instant } from '../time/instant.ts';
import { agreed, not, type Truth } from '../truth.ts';

/** Where a report stands relative to the window `[opens, closes)`; `undefined` is unknown. */
export interface Timing {
  readonly beforeOpening: Truth;
  readonly afterClosing: Truth;
  /** Sent in time and arrived after closing. */
  readonly lateArrival: Truth;
}

type Arrived = Pick<Report, 'channel' | 'receivedAt'>;

/**
 * When a report reached the group: the start of a telephone call, unless it is said to lie after its receipt; else
 * its receipt.
 */
export const arrivedAt = ({ channel, receivedAt }: Arrived): Instant =>
  channel.kind === 'telephone' &&
  channel.startedAt !== undefined &&
  epochMs(channel.startedAt) <= epochMs(receivedAt)
    ? channel.startedAt
    : receivedAt;

/** The same in milliseconds since the epoch. */
export const arrival = (arrived: Arrived): number => epochMs(arrivedAt(arrived));

/** The day of a window's close, on which a letter may still be posted. */
const lastDay = (zone: string, closes: number): string => dateIn(zone, new Date(closes - 1).toISOString());

/** Whether what arrived after closing was on its way in time; `undefined` where the channel cannot tell. */
const sentInTime = ({ readings, zone }: Mandate, channel: ChannelUse, closes: number): Truth => {
  if (channel.kind === 'contact-box')
    return readings.boxSealedAtClosing === 'in-time' ? channel.sealedAtClosing : false;
  if (channel.kind !== 'post' || readings.postal === 'receipt') return false;
  if (channel.postmark === undefined || channel.postmark === 'illegible') return undefined;
  return channel.postmark <= lastDay(zone, closes);
};

const timingIn = (mandate: Mandate, { opens, closes }: Moments, report: Arrived): Timing => {
  const at = arrival(report);
  const beforeOpening = opens !== undefined && at < opens;
  if (closes === undefined || at < closes) return { beforeOpening, afterClosing: false, lateArrival: false };
  const inTime = sentInTime(mandate, report.channel, closes);
  return { beforeOpening, afterClosing: not(inTime), lateArrival: inTime };
};

/** The mandate's channels that may have been used: by id, else all of the kind; both, where they contradict. */
const channelsUsed = ({ channels }: Mandate, { id, kind }: ChannelUse): readonly Channel[] => {
  const named = channels.filter((channel) => channel.id === id);
  const isClear = named.length > 0 && named.every((channel) => channel.kind === kind);
  return isClear ? named : [...named, ...channels.filter((channel) => channel.kind === kind)];
};

interface Edges {
  readonly opens?: Edge | undefined;
  readonly closes?: Edge | undefined;
}

const narrowed = ({ opens, closes }: Edges, channel: Edges): Edges => ({
  opens: channel.opens ?? opens,
  closes: channel.closes ?? closes,
});

/** The windows that may bound a report: the target's, else the mandate's, with the edges of the channel used. */
export const windowsFor = (mandate: Mandate, target: Target, use: ChannelUse): readonly Moments[] => {
  const own: Edges = target.window ?? mandate.window ?? {};
  const used = channelsUsed(mandate, use);
  const windows = used.length === 0 ? [own] : used.map((channel) => narrowed(own, channel));
  return windows.map((window) => momentsOf(mandate.zone, window));
};

/** Half-open window, a letter by its postmark's date, a box by when it was sealed: see the mandate's `readings`. */
export const timingOf = (mandate: Mandate, target: Target, report: Arrived): Timing => {
  const timings = windowsFor(mandate, target, report.channel).map((window) =>
    timingIn(mandate, window, report),
  );
  return {
    beforeOpening: agreed(timings.map(({ beforeOpening }) => beforeOpening)),
    afterClosing: agreed(timings.map(({ afterClosing }) => afterClosing)),
    lateArrival: agreed(timings.map(({ lateArrival }) => lateArrival)),
  };
};

/** The last window that has opened for a report since it arrived and by `now`; none if it did not come early. */
export const openingSince = (mandate: Mandate, report: Arrived, now: Instant): Instant | undefined => {
  const openings = mandate.targets
    .flatMap((target) => windowsFor(mandate, target, report.channel))
    .flatMap(({ opens = Number.NaN }) => (arrival(report) < opens && opens <= epochMs(now) ? [opens] : []));
  return openings.length === 0 ? undefined : new Date(Math.max(...openings)).toISOString();
};
