import { type SignedTree, signedTrees, verifyLog } from '../../../../src/app/index.ts';
import type { DomainEvent } from '../../../../src/domain/events/domain-event.ts';
import type { EventStore, NonEmpty, StoredEvent } from '../../../../src/stores/port/event-store.ts';
import { beginning } from '../../../../src/stores/port/position.ts';
import { collect } from '../../../stores/support/streams.ts';
import { drafted, noted, submitted } from '../../../support/sample-events.ts';
import { named, noteOver, ourKey } from './audited.ts';

/** Fills a store with `count` events, two thirds as many streams as events at most, names in two scripts. */
export async function fill(store: EventStore, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const event = n % 5 === 0 ? drafted(n, { text: `起草 ${n}` }) : n % 5 === 1 ? submitted(n) : noted(n);
    const stream = n % 3 === 0 ? `report-举报-${n % 7}` : `report-${n % 211}`;
    await store.append(stream, [event] as NonEmpty<DomainEvent>, { expected: 'any' });
  }
}

export const scanned = async (store: EventStore): Promise<readonly StoredEvent[]> =>
  (await collect(store.scan({ after: beginning }))).flat();

/** The checkpoint over everything that is in a store now. */
export async function signedNow(store: EventStore): Promise<readonly SignedTree[]> {
  const events = await scanned(store);
  const note = named(noteOver(events, events.length));
  return signedTrees([note], [ourKey.verifierKey]).trees;
}

export const isFound = async (store: EventStore, trees: readonly SignedTree[]): Promise<boolean> =>
  !(await verifyLog(store, { trees })).ok;
