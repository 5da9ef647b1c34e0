import { createJurisdiction, type Jurisdiction } from '../../src/app/index.ts';
import { type EventStore, memoryEventStore, memoryViewStore } from '../../src/stores/index.ts';
import type { Vault } from '../../src/vault/index.ts';
import { memoryVault } from '../../src/vault/index.ts';
import { inspectionRules } from './shipped.ts';
import { calendar, directory, mandate } from './small-world.ts';

/** Version 7 UUIDs that count up, so that two runs write the same log. */
export const countingIds = (): (() => string) => {
  let n = 0;
  return () => {
    n += 1;
    return `01920000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  };
};

export interface TestOffice {
  readonly jurisdiction: Jurisdiction;
  readonly store: EventStore;
  readonly vault: Vault;
}

/** Brings all documents of the small world into force. */
export const publishSmallWorld = async (jurisdiction: Jurisdiction): Promise<void> => {
  for (const document of [mandate, directory, calendar]) await jurisdiction.publish(document, 'li');
  await jurisdiction.adopt(inspectionRules, {
    author: 'li',
    approver: 'wang',
    from: '2024-02-08T00:00:00+08:00',
    acceptUnverified: 'a test',
  });
};

/** An office in memory with all documents of the small world in force; its clock stands still if none is given. */
export const testOffice = async (
  clock: () => string = () => '2024-10-01T00:00:00.000Z',
): Promise<TestOffice> => {
  const store = memoryEventStore();
  const vault = memoryVault();
  const jurisdiction = createJurisdiction({
    store,
    vault,
    views: memoryViewStore(),
    clock,
    ids: countingIds(),
  });
  await publishSmallWorld(jurisdiction);
  return { jurisdiction, store, vault };
};
