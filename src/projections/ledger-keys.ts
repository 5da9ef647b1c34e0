import type { Outcome } from '../domain/determination/determination.ts';
import type { Decision, DomainEvent } from '../domain/events/domain-event.ts';
import { decisionOf, isBeside, outcomeOf, supersededBy } from './decision-of.ts';
import { matterKey } from './matter-key.ts';

const concerns = (outcome: Outcome, decision: Decision): boolean =>
  isBeside(decision) || outcomeOf(decision) === outcome || supersededBy(decision)?.outcome === outcome;

/**
 * The keys of the matters that `event` enters into the ledger of `outcome`, takes out of it or marks in it.
 * A mark is offered to all three ledgers; it changes nothing in those that do not have the matter.
 */
export const ledgerKeys = (outcome: Outcome, event: DomainEvent): readonly string[] => {
  const decision = decisionOf(event);
  if (decision !== undefined)
    return concerns(outcome, decision) ? [matterKey(decision.data.report, decision.data.matter)] : [];
  if (event.type === 'SightChanged')
    return event.data.matters
      .filter((one) => one.outcome === outcome)
      .map(({ matter }) => matterKey(event.data.report, matter));
  if (event.type !== 'ReportWithdrawn') return [];
  return event.data.matters.map(({ matter }) => matterKey(event.data.report, matter));
};
