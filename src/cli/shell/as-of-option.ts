import { type Axis, logAsOf } from '../../app/views/as-of.ts';
import { instant } from '../../domain/time/instant.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { optionValue } from './option-value.ts';

export interface AsOfOptions {
  readonly asOf?: string;
  readonly axis: Axis;
}

/** Gives the log as it stood at the instant of `--as-of`; nothing without the option. */
export const asOfOption = ({ asOf, axis }: AsOfOptions): ((store: EventStore) => EventStore) | undefined => {
  if (asOf === undefined) return undefined;
  const at = optionValue('--as-of', instant, asOf);
  return (store) => logAsOf(store, at, axis);
};
