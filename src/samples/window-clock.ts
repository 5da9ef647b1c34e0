import type { Mandate } from '../domain/index.ts';

/** The clock that a window is written by. */
export interface WindowClock {
  /** How far it is ahead of universal time, in milliseconds. */
  readonly offset: number;
  /** An instant in milliseconds as ISO text by this clock. */
  readonly text: (at: number) => string;
}

const toTheSecond = 19;

export const windowClock = ({ closes }: Mandate['window']): WindowClock => {
  const suffix = closes.slice(toTheSecond).replace(/^\.\d+/, '');
  const local = closes.slice(0, toTheSecond);
  const offset = Date.parse(`${local}Z`) - Date.parse(`${local}${suffix}`);
  return {
    offset,
    text: (at) => new Date(at + offset).toISOString().replace(/(?:\.000)?Z$/, suffix),
  };
};
