import { DateTime } from 'luxon';
import type { Instant } from '../../domain/time/instant.ts';

/** An instant on the clocks of China, to the second, with its offset. */
export const clockText = (instant: Instant): string =>
  DateTime.fromISO(instant, { zone: 'Asia/Shanghai' }).toFormat('yyyy-MM-dd HH:mm:ss ZZ');
