import type { DecisionRef } from '../domain/determination/determination.ts';
import type { Decision, DomainEvent } from '../domain/events/domain-event.ts';
import { isDetermination } from '../domain/report-decider/decisions.ts';
import { assertKnown } from './handlers.ts';

export { outcomeOf } from '../domain/report-decider/decisions.ts';

/** The event as a decision about a matter, if it is one. */
export const decisionOf = (event: DomainEvent): Decision | undefined => {
  assertKnown(event);
  return isDetermination(event) || event.type === 'DeterminationOverridden' ? event : undefined;
};

/** Whether it is only recorded beside a person's decision, which holds. */
export const isBeside = ({ data }: Decision): boolean => 'beside' in data && data.beside !== undefined;

/** The decision that this one takes the place of. */
export const supersededBy = ({ data }: Decision): DecisionRef | undefined => data.supersedes;
