import type { Axis } from '../../app/views/as-of.ts';
import { instant } from '../../domain/time/instant.ts';
import { plainDate } from '../../domain/time/plain-date.ts';
import type { Period, When } from '../../domain/time/when.ts';
import { optionValue } from './option-value.ts';

/** An option's value: an instant, or a date in the zone of the mandate. */
export const whenOption = (option: string, value: string): When =>
  optionValue(option, value.includes('T') ? instant : plainDate, value);

/** `--since` and `--until`, as far as they are given. */
export const periodOption = ({
  since,
  until,
}: {
  readonly since?: string;
  readonly until?: string;
}): { readonly since?: When; readonly until?: When } =>
  ({
    ...(since === undefined ? {} : { since: whenOption('--since', since) }),
    ...(until === undefined ? {} : { until: whenOption('--until', until) }),
  }) satisfies Period;

export interface AsOfOptions {
  readonly asOf?: string;
  readonly axis: Axis;
}

/** `--as-of` and `--axis`, as the office takes them. */
export const asOfWish = ({
  asOf,
  axis,
}: AsOfOptions): { readonly asOf: When | undefined; readonly axis: Axis } => ({
  asOf: asOf === undefined ? undefined : whenOption('--as-of', asOf),
  axis,
});
