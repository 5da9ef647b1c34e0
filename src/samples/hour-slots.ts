import type { Season } from './season.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How busy each hour of the day is, from midnight. */
const busyHours = [2, 1, 1, 1, 1, 2, 4, 7, 14, 20, 20, 16, 9, 9, 14, 19, 18, 13, 9, 9, 10, 9, 6, 3];

/** The first and the last fortnight are busier than the middle, and weekends quieter. */
const busyDay = (dayOfWindow: number, days: number, weekday: number): number =>
  (dayOfWindow < 14 || dayOfWindow >= days - 14 ? 2 : 1) * (weekday === 0 || weekday === 6 ? 0.4 : 1);

/** Hours of a window, each with the share of reports that came before it. */
export interface HourSlots {
  readonly starts: readonly number[];
  readonly sharesBefore: readonly number[];
}

const busyness =
  (from: number, until: number, offset: number) =>
  (at: number): number => {
    const local = new Date(at + offset);
    const ofAnHour = Math.min(1, (until - at) / hour);
    const ofTheDay = busyHours[local.getUTCHours()] as number;
    return ofAnHour * ofTheDay * busyDay((at - from) / day, (until - from) / day, local.getUTCDay());
  };

/** The hours of the mandate's window by its own clock, weighted as a season goes. */
export const hourSlots = ({ opens: from, closes: until, offset }: Season): HourSlots => {
  const starts = Array.from({ length: Math.ceil((until - from) / hour) }, (_, i) => from + i * hour);
  const weights = starts.map(busyness(from, until, offset));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  const sharesBefore = weights.map((weight) => {
    const share = before / total;
    before += weight;
    return share;
  });
  return { starts: [...starts, until], sharesBefore: [...sharesBefore, 1] };
};

/** The instant by which `share` of the reports have come. */
export const instantAt = ({ starts, sharesBefore }: HourSlots, share: number): number => {
  const after = sharesBefore.findIndex((before) => before > share);
  const [start, end] = [starts[after - 1] as number, starts[after] as number];
  const [low, high] = [sharesBefore[after - 1] as number, sharesBefore[after] as number];
  return start + ((share - low) / (high - low)) * (end - start);
};
