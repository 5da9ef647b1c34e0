import type { Outcome } from '../determination/determination.ts';
import type { Decision, Determination, DomainEvent } from '../events/domain-event.ts';

const outcomes = {
  MatterFoundInScope: 'in-scope',
  MatterReferred: 'referral',
  MatterLeftUndetermined: 'undetermined',
} as const satisfies Record<Determination['type'], Outcome>;

/** What a decision decides. */
export const outcomeOf = (event: Decision): Outcome =>
  event.type === 'DeterminationOverridden' ? event.data.outcome : outcomes[event.type];

/** The organ that a decision refers to, if it refers. */
export const receiverOf = ({ data }: Decision): string | undefined =>
  'receiver' in data ? data.receiver.organ : undefined;

/** Whether the rules decided something by `event`. */
export const isDetermination = (event: DomainEvent): event is Determination =>
  Object.hasOwn(outcomes, event.type);
