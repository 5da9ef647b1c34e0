import { hourSlots, instantAt } from './hour-slots.ts';
import type { Random } from './mulberry32.ts';
import type { Season } from './season.ts';

/** When a report reaches the group, and on which side of the window's edges. */
export interface Arrival {
  readonly at: number;
  readonly text: string;
  readonly phase: 'early' | 'inside' | 'edge' | 'late';
}

/** A part of the season: which share of all reports has come when it ends, and when they come in it. */
interface Phase {
  readonly phase: Arrival['phase'];
  readonly ends: number;
  readonly at: (part: number) => number;
}

const second = 1000;
const day = 86_400_000;

/** Around an edge: a second and a millisecond to both sides, and the edge itself. */
const edges = [-second, -1, 0, 1, second];

const around = (edge: number) => (part: number) => edge + (edges[Math.floor(part * edges.length)] as number);

const wholeSecond = (at: number): number => Math.floor(at / second) * second;

const phasesOf = (season: Season): readonly Phase[] => {
  const { opens, closes } = season;
  const slots = hourSlots(season);
  const inside = (part: number): number =>
    Math.min(Math.max(wholeSecond(instantAt(slots, part)), opens + second), closes - second);
  return [
    { phase: 'early', ends: 0.006, at: (part) => wholeSecond(opens - second - day * (1 - part)) },
    { phase: 'edge', ends: 0.01, at: around(opens) },
    { phase: 'inside', ends: 0.955, at: inside },
    { phase: 'edge', ends: 0.967, at: around(closes) },
    { phase: 'late', ends: 1, at: (part) => wholeSecond(closes + second + 10 * day * part) },
  ];
};

/** `count` arrivals in order: a few before the window opens, most inside, some at its edges and after it. */
export function* arrivals(season: Season, count: number, random: Random): Iterable<Arrival> {
  const phases = phasesOf(season);
  for (let i = 0; i < count; i += 1) {
    const share = (i + random()) / count;
    const now = phases.findIndex(({ ends }) => share < ends);
    const { phase, ends, at } = phases[now] as Phase;
    const began = phases[now - 1]?.ends ?? 0;
    const instant = at((share - began) / (ends - began));
    yield { at: instant, text: season.text(instant), phase };
  }
}
