import type { Mandate } from '../domain/mandate/schema/mandate.ts';
import { momentsOf } from '../domain/mandate/schema/window.ts';
import { textIn, utcOffsetIn } from '../domain/time/instant.ts';

/** When the reports of a sample come: the mandate's window, by the clock of its zone. */
export interface Season {
  readonly opens: number;
  readonly closes: number;
  /** How far its clock is ahead of universal time as it closes, in milliseconds. */
  readonly offset: number;
  /** An instant in milliseconds as ISO text by its clock. */
  readonly text: (at: number) => string;
}

/** The season of a mandate whose window opens and closes. Throws a RangeError where it does not. */
export const seasonOf = ({ window, zone }: Pick<Mandate, 'window' | 'zone'>): Season => {
  const { opens, closes } = momentsOf(zone, window);
  if (opens === undefined || closes === undefined)
    throw new RangeError('a season needs a window that opens and closes');
  return {
    opens,
    closes,
    offset: utcOffsetIn(zone, closes),
    text: (at) => textIn(zone, at),
  };
};
