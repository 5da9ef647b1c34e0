import type { Stop } from '../../stores/port/view-store.ts';

/** A stop as JSON, for spreading: nothing where there is none. */
export const stopJson = (stop: Stop | undefined) =>
  stop === undefined ? {} : { stop: { ...stop, position: `${stop.position}` } };
