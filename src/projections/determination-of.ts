import type { Outcome } from '../domain/determination/index.ts';
import type { Determination, DomainEvent } from '../domain/events/index.ts';
import { assertKnown } from './handlers.ts';

const outcomes = {
  MatterFoundInScope: 'in-scope',
  MatterReferred: 'referral',
  MatterLeftUndetermined: 'undetermined',
} as const satisfies Record<Determination['type'], Outcome>;

/** The event as a determination, if it is one. */
export const determinationOf = (event: DomainEvent): Determination | undefined => {
  assertKnown(event);
  return Object.hasOwn(outcomes, event.type) ? (event as Determination) : undefined;
};

/** What a determination decided. */
export const outcomeOf = (event: Determination): Outcome => outcomes[event.type];
