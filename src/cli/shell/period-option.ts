import * as z from 'zod';
import { type Instant, instant } from '../../domain/time/instant.ts';
import { plainDate } from '../../domain/time/plain-date.ts';
import { optionValue } from './option-value.ts';

const dateOrInstant = z.union([plainDate, instant]);

/** An option's value as an instant; a date stands for its beginning in China. */
const instantOption = (option: string, value: string): Instant => {
  const given = optionValue(option, value.length === 10 ? plainDate : dateOrInstant, value);
  return given.length === 10 ? `${given}T00:00:00+08:00` : given;
};

/** `--since` and `--until`, as far as they are given: a half-open period. */
export const periodOption = ({
  since,
  until,
}: {
  readonly since?: string;
  readonly until?: string;
}): { readonly since?: Instant; readonly until?: Instant } => ({
  ...(since === undefined ? {} : { since: instantOption('--since', since) }),
  ...(until === undefined ? {} : { until: instantOption('--until', until) }),
});
