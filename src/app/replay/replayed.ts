import type { DocumentRef } from '../../domain/determination/determination.ts';
import type { Determination } from '../../domain/events/domain-event.ts';
import type { Position } from '../../stores/port/position.ts';
import type { Answer } from './answer.ts';
import type { Cause } from './cause.ts';
import type { WhyNot } from './why-not.ts';

/** Which determination, and where it stands in the log. */
export interface Place {
  readonly position: Position;
  readonly event: string;
  readonly report: string;
  readonly matter: string;
}

/** What came of deciding one determination again. */
export type Replayed =
  | { readonly status: 'same' }
  | {
      readonly status: 'differs';
      /** What differs: `outcome`, or what the determination calls it. */
      readonly fields: readonly string[];
      readonly recorded: Answer;
      readonly derived: Answer;
      readonly cause: Cause;
      readonly ruleSet: DocumentRef;
    }
  | ({ readonly status: 'cannot-replay' } & WhyNot);

/** What is to be told of: anything but the same. */
export type Finding = { readonly place: Place } & Exclude<Replayed, { status: 'same' }>;

export const placeOf = (event: Determination, position: Position): Place => ({
  position,
  event: event.id,
  report: event.data.report,
  matter: event.data.matter,
});
