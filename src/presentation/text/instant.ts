import { DateTime } from 'luxon';
import type { Instant } from '../../domain/time/instant.ts';

/** The clock of every office that guanxia serves. */
const zone = 'Asia/Shanghai';

/** An instant on the office's clock, to the second, with its offset: `2024-09-01 00:00:00 +08:00`. */
export const instantText = (instant: Instant): string =>
  DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss ZZ');
