import type { Outcome } from '../domain/determination/index.ts';
import type { DomainEvent } from '../domain/events/index.ts';
import { determinationOf, outcomeOf } from './determination-of.ts';
import { matterKey } from './matter-key.ts';

/** The key of the matter that `event` enters into the ledger of `outcome`, or takes out of it. */
export const ledgerKeys = (outcome: Outcome, event: DomainEvent): readonly string[] => {
  const determination = determinationOf(event);
  if (determination === undefined) return [];
  const { report, matter, supersedes } = determination.data;
  const concerned = outcomeOf(determination) === outcome || supersedes?.outcome === outcome;
  return concerned ? [matterKey(report, matter)] : [];
};
