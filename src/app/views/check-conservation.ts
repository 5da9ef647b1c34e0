import {
  type Conservation,
  conservation,
  inScope,
  mattersReceived,
  referral,
  undetermined,
} from '../../projections/index.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { ViewId, ViewStore } from '../../stores/view-store.ts';
import { rowsOf } from './rows.ts';

const keysOf = async (views: ViewStore, view: ViewId): Promise<ReadonlySet<string>> => {
  const keys = new Set<string>();
  for await (const { key } of rowsOf(views, view)) keys.add(key);
  return keys;
};

/** Whether every matter in the log is in exactly one of the three ledgers. Catch the views up first. */
export const checkConservation = async (store: EventStore, views: ViewStore): Promise<Conservation> => {
  const received = new Set<string>();
  for await (const { event } of store.readAll({ after: 0n, types: ['ReportReceived'] }))
    for (const key of mattersReceived(event)) received.add(key);
  return conservation(received, {
    inScope: await keysOf(views, inScope),
    referral: await keysOf(views, referral),
    undetermined: await keysOf(views, undetermined),
  });
};
