import { DateTime } from 'luxon';
import type { Instant } from '../../domain/time/instant.ts';

/** An instant on the clocks of a zone, to the second, with its offset. */
export const clockText = (instant: Instant, zone: string): string =>
  DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss ZZ');
