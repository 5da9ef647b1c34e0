import type { Decision } from '../domain/events/domain-event.ts';
import { isBeside } from './decision-of.ts';
import type { Handlers } from './handlers.ts';
import { type LedgerEntry, withAnswerBeside } from './ledger-entry.ts';

/**
 * What every ledger does: `enter` makes of a decision the document of this ledger, or none when the matter
 * is elsewhere from now on.
 */
export const ledgerHandlers = <Document extends LedgerEntry>(
  enter: (event: Decision, before: Document | undefined) => Document | undefined,
): Handlers<Document> => {
  const decided = (document: Document | undefined, event: Decision): Document | undefined => {
    if (!isBeside(event)) return enter(event, document);
    return document === undefined ? undefined : withAnswerBeside(document, event);
  };
  return {
    MatterFoundInScope: decided,
    MatterReferred: decided,
    MatterLeftUndetermined: decided,
    DeterminationOverridden: decided,
    SightChanged: (document, { data }) => document && { ...document, sight: data.to },
    ReportWithdrawn: (document) => (document === undefined ? undefined : { ...document, withdrawn: true }),
  };
};
