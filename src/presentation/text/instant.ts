import { DateTime } from 'luxon';
import type { Instant } from '../../domain/time/instant.ts';

/** An instant on the clock of a mandate's zone, to the second, with its offset: `2024-09-01 00:00:00 +08:00`. */
export const instantText = (instant: Instant, zone: string): string =>
  DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss ZZ');
