import { epochMs, type Instant } from '../../domain/time/instant.ts';

/** The stream for what is recorded about access at an instant, by the month in UTC. */
export const accessStream = (now: Instant): string =>
  `access-${new Date(epochMs(now)).toISOString().slice(0, 7)}`;
