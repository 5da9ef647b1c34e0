import { epochMs, type Mandate } from '../domain/index.ts';
import { hourSlots, instantAt } from './hour-slots.ts';
import type { Random } from './mulberry32.ts';
import { windowClock } from './window-clock.ts';

/** When a report reaches the group, and on which side of the window's edges. */
export interface Arrival {
  readonly at: number;
  readonly text: string;
  readonly phase: 'early' | 'inside' | 'edge' | 'late';
}

const second = 1000;
const day = 86_400_000;

/** Around an edge: a second and a millisecond to both sides, and the edge itself. */
const edges = [-second, -1, 0, 1, second];

/** Which share of the reports has come when each phase ends. */
const ends = { early: 0.006, opening: 0.01, inside: 0.955, closing: 0.967 };

const within = (share: number, from: number, until: number): number => (share - from) / (until - from);

const edge = (at: number, part: number): number => at + (edges[Math.floor(part * edges.length)] as number);

/** `count` arrivals in order: a few before the window opens, most inside, some at its edges and after it. */
export function* arrivals(window: Mandate['window'], count: number, random: Random): Iterable<Arrival> {
  const [opens, closes] = [epochMs(window.opens), epochMs(window.closes)];
  const [slots, clock] = [hourSlots(window), windowClock(window)];
  const wholeSecond = (at: number): number => Math.floor(at / second) * second;
  const arrivalAt = (share: number): Pick<Arrival, 'at' | 'phase'> => {
    if (share < ends.early)
      return { at: wholeSecond(opens - day * (1 - within(share, 0, ends.early))), phase: 'early' };
    if (share < ends.opening)
      return { at: edge(opens, within(share, ends.early, ends.opening)), phase: 'edge' };
    if (share < ends.inside)
      return {
        at: wholeSecond(instantAt(slots, within(share, ends.opening, ends.inside))),
        phase: 'inside',
      };
    if (share < ends.closing)
      return { at: edge(closes, within(share, ends.inside, ends.closing)), phase: 'edge' };
    return { at: wholeSecond(closes + 10 * day * within(share, ends.closing, 1)), phase: 'late' };
  };
  for (let i = 0; i < count; i += 1) {
    const { at, phase } = arrivalAt((i + random()) / count);
    yield { at, text: clock.text(at), phase };
  }
}
