import type { Decision } from '../../app/replay/decision.ts';
import type { Place } from '../../app/replay/replayed.ts';
import type { DecisionOutput } from '../schemas/replay.ts';

/** A decision as JSON, each ground with its clauses. */
export const decisionJson = ({ outcome, grounds, labels, receiver, reason }: Decision): DecisionOutput => ({
  outcome,
  grounds: grounds.map(({ rule, cites }) => ({ rule, clauses: cites.map(({ clause }) => clause) })),
  labels: [...labels],
  ...(receiver === undefined ? {} : { receiver: { ...receiver } }),
  ...(reason === undefined ? {} : { reason }),
});

export const placeJson = ({ position, ...place }: Place) => ({ position: `${position}`, ...place });
