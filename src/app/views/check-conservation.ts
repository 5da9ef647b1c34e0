import { isDetermination } from '../../domain/report-decider/decisions.ts';
import { type Conservation, conservation, mattersReceived } from '../../projections/conservation.ts';
import { inScope } from '../../projections/in-scope.ts';
import { matterKey } from '../../projections/matter-key.ts';
import { referral } from '../../projections/referral.ts';
import { undetermined } from '../../projections/undetermined.ts';
import type { EventStore } from '../../stores/port/event-store.ts';
import { beginning } from '../../stores/port/position.ts';
import type { ViewId, ViewStore } from '../../stores/port/view-store.ts';
import { rowsOf } from './rows.ts';

const keysOf = async (views: ViewStore, view: ViewId): Promise<ReadonlySet<string>> => {
  const keys = new Set<string>();
  for await (const { key } of rowsOf(views, view)) keys.add(key);
  return keys;
};

const types = ['ReportReceived', 'MatterFoundInScope', 'MatterReferred', 'MatterLeftUndetermined'] as const;

/** The matters received, and those of them that no determination followed. */
const mattersIn = async (store: EventStore) => {
  const received = new Set<string>();
  const awaiting = new Set<string>();
  for await (const { event } of store.readAll({ after: beginning, types })) {
    for (const key of mattersReceived(event)) {
      received.add(key);
      awaiting.add(key);
    }
    if (isDetermination(event)) awaiting.delete(matterKey(event.data.report, event.data.matter));
  }
  return { received, awaiting };
};

/**
 * Whether every matter in the log is in exactly one of the three ledgers, or awaits its determination. Catch the
 * views up first.
 */
export const checkConservation = async (store: EventStore, views: ViewStore): Promise<Conservation> => {
  const { received, awaiting } = await mattersIn(store);
  const ledgers = {
    inScope: await keysOf(views, inScope),
    referral: await keysOf(views, referral),
    undetermined: await keysOf(views, undetermined),
  };
  return conservation(received, ledgers, awaiting);
};
